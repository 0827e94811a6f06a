public import AccordExpectations
public import AccordHTTP
public import AccordJSON
package import AccordReport
public import HTTPTypes

/// Expectations on what the app has sent: the words of those on responses, for `stub.requests`.
extension Exchange {
    /// Expects the body of the request to be this document, as `expectJSON(_:)` does of the response.
    @discardableResult
    public func expectRequestJSON(
        _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expectRequest(checkRequestJSON(json), at: site)
    }

    /// Like `expectRequestJSON(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRequestJSON(
        _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try requireRequest(checkRequestJSON(json), at: site)
    }

    /// Expects the body of the request to contain this, as `expectJSON(containing:)` does of the response.
    @discardableResult
    public func expectRequestJSON(
        containing json: JSON, arrays: ArrayMatch = .containing, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expectRequest(checkRequestJSON(containing: json, arrays: arrays), at: site)
    }

    /// Like `expectRequestJSON(containing:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRequestJSON(
        containing json: JSON, arrays: ArrayMatch = .containing, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try requireRequest(checkRequestJSON(containing: json, arrays: arrays), at: site)
    }

    /// Expects the body of the request to match a pattern, as `expectJSON(matches:)` does of the response.
    @discardableResult
    public func expectRequestJSON(
        matches pattern: JSONPattern, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expectRequest(checkRequestJSON(matches: pattern), at: site)
    }

    /// Like `expectRequestJSON(matches:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRequestJSON(
        matches pattern: JSONPattern, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try requireRequest(checkRequestJSON(matches: pattern), at: site)
    }

    /// Expects the exact value of a header of the request, as `expectHeader(_:_:)` does of the response.
    @discardableResult
    public func expectRequestHeader(
        _ name: HTTPField.Name, _ value: String, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expectRequest(checkRequestHeader(name, value), at: site)
    }

    /// Like `expectRequestHeader(_:_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireRequestHeader(
        _ name: HTTPField.Name, _ value: String, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try requireRequest(checkRequestHeader(name, value), at: site)
    }
}

extension Exchange {
    package func checkRequestJSON(_ json: JSON) -> [Finding] { mirrored.checkJSON(json) }

    package func checkRequestJSON(containing json: JSON, arrays: ArrayMatch) -> [Finding] {
        mirrored.checkJSON(containing: json, arrays: arrays)
    }

    package func checkRequestJSON(matches pattern: JSONPattern) -> [Finding] {
        mirrored.checkJSON(matches: pattern)
    }

    package func checkRequestHeader(_ name: HTTPField.Name, _ value: String) -> [Finding] {
        let fields = request.headers[fields: name]
        let subject = "\(request.method.rawValue) \(request.target)".shown
        let facts = ["header": JSON(name.rawName)]
        if fields.isEmpty { return [Finding(.requestHeaderMissing, subject: subject, facts: facts)] }
        if fields.contains(where: { $0.value.utf8.elementsEqual(value.utf8) }) { return [] }
        let expected = HTTPField(name: name, value: value).concealed.shown
        let actual = fields.map(\.concealed.shown).joined(separator: ", ")
        return [
            Finding(.requestHeader, subject: subject, expected: expected, actual: actual, facts: facts)
        ]
    }

    /// The exchange with the request's own body in place of the response's, for checks of responses.
    private var mirrored: Exchange {
        var exchange = self
        exchange.response = Response(headers: request.headers, body: request.body)
        return exchange
    }

    private func expectRequest(_ findings: [Finding], at site: CallSite) -> Exchange {
        Audience(scope as? Scope).expect(findings, at: site)
        return self
    }

    private func requireRequest(_ findings: [Finding], at site: CallSite) throws -> Exchange {
        try Audience(scope as? Scope).require(findings, at: site)
        return self
    }
}
