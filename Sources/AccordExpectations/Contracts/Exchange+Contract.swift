public import AccordContract
public import AccordHTTP
import AccordReport

extension Exchange {
    /// Expects request and response to keep the contract: `expectConforms()`, `expectConforms(to: contract)`.
    ///
    /// What is wrong with a request that was refused with 4xx counts as `strictness.refusedRequests` says.
    ///
    /// - Parameters:
    ///   - contract: nil: the one that the test's trait names, or the package's only one.
    ///   - strictness: what the contract's silence forbids; nil where trait or configuration decide.
    @discardableResult
    public func expectConforms(
        to contract: Contract? = nil, strictness: ContractStrictness? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkConforms(contract, strictness, site), at: site)
    }

    /// Like `expectConforms(to:strictness:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireConforms(
        to contract: Contract? = nil, strictness: ContractStrictness? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkConforms(contract, strictness, site), at: site)
    }

    /// Expects a request that is wrong on purpose: it violates the contract there, and is refused as declared.
    ///
    /// The rest of the request must be right, and the answer must be a declared 4xx that conforms.
    ///
    /// - Parameters:
    ///   - place: a JSON Pointer into the body such as `/title`, or the name of a parameter.
    ///   - contract: nil: the one that the test's trait names, or the package's only one.
    @discardableResult
    public func expectInvalidRequest(
        at place: String, against contract: Contract? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkInvalidRequest(place, contract, site), at: site)
    }

    /// Like `expectInvalidRequest(at:against:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireInvalidRequest(
        at place: String, against contract: Contract? = nil, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkInvalidRequest(place, contract, site), at: site)
    }

    // MARK: -

    private func checkConforms(
        _ contract: Contract?, _ strictness: ContractStrictness?, _ site: CallSite
    ) -> [Finding] {
        ContractExpectation(exchange: self, contract: contract, strictness: strictness, site: site)
            .findings { $0.check(self) }
    }

    private func checkInvalidRequest(_ place: String, _ contract: Contract?, _ site: CallSite) -> [Finding] {
        ContractExpectation(exchange: self, contract: contract, strictness: nil, site: site)
            .findings { $0.checkInvalidRequest(self, at: InvalidPlace(place)) }
    }
}
