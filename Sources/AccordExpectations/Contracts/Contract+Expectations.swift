public import AccordContract
import AccordHTTP
public import AccordJSON
import AccordReport
public import HTTPTypes

extension Contract {
    /// Expects a path to be declared: `expectPath("/books/{id}")`.
    @discardableResult
    public func expectPath(
        _ template: String,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkPath(template), at: site)
    }

    /// Like `expectPath`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requirePath(
        _ template: String,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkPath(template), at: site)
    }

    /// Expects an operation to be declared: `expectOperation(.post, "/books")`.
    @discardableResult
    public func expectOperation(
        _ method: HTTPRequest.Method, _ template: String,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkOperation(method.rawValue, template), at: site)
    }

    /// Like `expectOperation`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireOperation(
        _ method: HTTPRequest.Method, _ template: String,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkOperation(method.rawValue, template), at: site)
    }

    /// Expects an operation to declare a schema for its request body, which accepts the value, where one is given.
    ///
    /// - Parameters:
    ///   - mediaType: nil where any will do.
    ///   - value: what the schema must accept.
    @discardableResult
    public func expectRequestSchema(
        _ method: HTTPRequest.Method, _ template: String, as mediaType: String? = nil,
        accepting value: JSON? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(
            checkRequestSchema(method.rawValue, template, mediaType: mediaType, accepting: value), at: site)
    }

    /// Like `expectRequestSchema`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRequestSchema(
        _ method: HTTPRequest.Method, _ template: String, as mediaType: String? = nil,
        accepting value: JSON? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(
            checkRequestSchema(method.rawValue, template, mediaType: mediaType, accepting: value), at: site)
    }

    /// Expects an operation to declare a schema for a response, which accepts the value, where one is given.
    ///
    /// - Parameters:
    ///   - status: an exact key counts before a range such as `2XX`, and that before `default`.
    ///   - mediaType: nil where any will do.
    ///   - value: what the schema must accept.
    @discardableResult
    public func expectResponseSchema(
        _ method: HTTPRequest.Method, _ template: String, status: HTTPResponse.Status = .ok,
        as mediaType: String? = nil, accepting value: JSON? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(
            checkResponseSchema(
                method.rawValue, template, status: status.code, mediaType: mediaType, accepting: value),
            at: site)
    }

    /// Like `expectResponseSchema`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireResponseSchema(
        _ method: HTTPRequest.Method, _ template: String, status: HTTPResponse.Status = .ok,
        as mediaType: String? = nil, accepting value: JSON? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Contract {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(
            checkResponseSchema(
                method.rawValue, template, status: status.code, mediaType: mediaType, accepting: value),
            at: site)
    }

    // MARK: -

    private func expect(_ findings: [Finding], at site: CallSite) -> Contract {
        Reporter.record(findings.map { $0.at(site) }, at: site, in: Scope.current)
        return self
    }

    private func require(_ findings: [Finding], at site: CallSite) throws -> Contract {
        try Reporter.require(findings.map { $0.at(site) }, at: site, in: Scope.current)
        return self
    }
}

extension Finding {
    /// The finding with the line of the test in front of its places.
    func at(_ site: CallSite) -> Finding {
        guard let package = try? TestPackage.of(site) else { return self }
        return about(site, package)
    }
}
