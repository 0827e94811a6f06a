public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots
public import HTTPTypes

extension Exchange {
    /// Expects a header to be there, whatever its value: `expectHeader(.location)`.
    @discardableResult
    public func expectHeader(
        _ name: HTTPField.Name, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkHeader(name), at: site)
    }

    /// Like `expectHeader(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireHeader(
        _ name: HTTPField.Name, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkHeader(name), at: site)
    }

    /// Expects the exact value of a header: `expectHeader(.cacheControl, "no-store")`.
    ///
    /// Where a field is repeated, one of its values has to be equal, or all of them joined by `, ` (RFC 9110,
    /// 5.3; `Set-Cookie` is never joined). For media types, see `expectContentType`.
    @discardableResult
    public func expectHeader(
        _ name: HTTPField.Name, _ value: String, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkHeader(name, value), at: site)
    }

    /// Like `expectHeader(_:_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireHeader(
        _ name: HTTPField.Name, _ value: String, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkHeader(name, value), at: site)
    }

    /// Expects a header whose value meets a condition: `expectHeader(.eTag) { $0.hasPrefix("W/") }`.
    ///
    /// Where a field is repeated, one of its values has to meet it, or all of them joined by `, `.
    @discardableResult
    public func expectHeader(
        _ name: HTTPField.Name, where condition: (String) -> Bool, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkHeader(name, where: condition), at: site)
    }

    /// Like `expectHeader(_:where:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireHeader(
        _ name: HTTPField.Name, where condition: (String) -> Bool, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkHeader(name, where: condition), at: site)
    }

    /// Expects a header not to be there: `expectNoHeader(.server)`.
    @discardableResult
    public func expectNoHeader(
        _ name: HTTPField.Name, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkNoHeader(name), at: site)
    }

    /// Like `expectNoHeader(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNoHeader(
        _ name: HTTPField.Name, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkNoHeader(name), at: site)
    }

    /// Expects a media type: `expectContentType("application/json")`, whatever its parameters.
    ///
    /// Type and subtype compare without regard to case. Parameters count where they are asked for:
    /// `"text/html; charset=utf-8"`; the charset compares without regard to case (RFC 9110, 8.3).
    @discardableResult
    public func expectContentType(
        _ type: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkContentType(type), at: site)
    }

    /// Like `expectContentType(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireContentType(
        _ type: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkContentType(type), at: site)
    }
}

extension Exchange {
    package func checkHeader(_ name: HTTPField.Name) -> [Finding] {
        values(of: name).isEmpty ? [missing(name)] : []
    }

    package func checkHeader(_ name: HTTPField.Name, _ value: String) -> [Finding] {
        guard !values(of: name).isEmpty else { return [missing(name, expected: value)] }
        guard !readings(of: name).contains(where: { $0.utf8.elementsEqual(value.utf8) }) else { return [] }
        return [finding(.header, name, expected: value)]
    }

    package func checkHeader(_ name: HTTPField.Name, where condition: (String) -> Bool) -> [Finding] {
        guard !values(of: name).isEmpty else { return [missing(name)] }
        return readings(of: name).contains(where: condition) ? [] : [finding(.headerCondition, name)]
    }

    package func checkNoHeader(_ name: HTTPField.Name) -> [Finding] {
        values(of: name).isEmpty ? [] : [finding(.headerPresent, name)]
    }

    package func checkContentType(_ type: String) -> [Finding] {
        if let expected = MediaType(type), let actual = response.mediaType, actual.satisfies(expected) {
            return []
        }
        let actual = response.headers[.contentType].map(Visible.text) ?? Rules.noContentType
        let facts = ["wanted": JSON(type), "contentType": JSON(actual)]
        return [Finding(.contentType, facts: facts).about(self, body: .always)]
    }

    // MARK: -

    private func values(of name: HTTPField.Name) -> [String] { response.headers[values: name] }

    /// Each value, and all of them as the one that they stand for.
    private func readings(of name: HTTPField.Name) -> [String] {
        let values = values(of: name)
        return values.count > 1 && name != .setCookie ? values + [values.joined(separator: ", ")] : values
    }

    private func finding(_ rule: Rule, _ name: HTTPField.Name, expected: String? = nil) -> Finding {
        let actual = values(of: name).map { Self.shown($0, of: name) }.joined(separator: "\n")
        return Finding(rule, expected: expected, actual: actual, facts: ["header": JSON(name.rawName)])
            .about(self)
    }

    private func missing(_ name: HTTPField.Name, expected: String? = nil) -> Finding {
        var names: [String] = []
        for field in response.headers where !names.contains(field.name.rawName) {
            names.append(field.name.rawName)
        }
        let near = Nearest.name(to: name.rawName, among: names).map(Nearest.didYouMean)
        return Finding(
            .headerMissing, expected: expected, hints: [Rules.headers(names), near].compactMap(\.self),
            facts: ["header": JSON(name.rawName)]
        ).about(self)
    }
}

extension MediaType {
    func satisfies(_ expected: MediaType) -> Bool {
        essence == expected.essence
            && expected.parameters.allSatisfy { name, value in
                guard let own = parameters[name] else { return false }
                return name == "charset"
                    ? own.lowercased() == value.lowercased() : own.utf8.elementsEqual(value.utf8)
            }
    }
}
