public import AccordContract
public import AccordHTTP
import AccordReport

extension Exchange {
    /// The OpenAPI document that the app has served here, to hold other exchanges against.
    ///
    /// - Throws: `ContractError` where the body is no OpenAPI 3 document.
    public func contract() throws(ContractError) -> Contract {
        try Contract(parsing: response.body.bytes, from: request.url)
    }

    /// Expects the body of the response to be an OpenAPI document without errors, as `accord contract lint` finds them.
    ///
    /// - Parameter ignored: the ids of lint rules to leave out.
    @discardableResult
    public func expectContract(
        ignoring ignored: Set<String> = [], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkContract(ignored, site), at: site)
    }

    /// Like `expectContract(ignoring:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireContract(
        ignoring ignored: Set<String> = [], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkContract(ignored, site), at: site)
    }

    private func checkContract(_ ignored: Set<String>, _ site: CallSite) -> [Finding] {
        do throws(ContractError) {
            return try contract().lint(LintOptions(ignored: ignored)).filter { $0.severity == .error }
                .map { $0.at(site) }
        } catch {
            return [error.finding.at(site)]
        }
    }
}
