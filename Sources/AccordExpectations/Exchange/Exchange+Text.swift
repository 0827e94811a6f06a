import AccordDiff
public import AccordHTTP
import AccordJSON
package import AccordReport
import AccordSnapshots

extension Exchange {
    /// Expects a text somewhere in the body: `expectText(containing: "Welcome")`.
    ///
    /// The body is read as UTF-8 and searched byte for byte: case counts, and so does the Unicode form.
    @discardableResult
    public func expectText(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkText(containing: text), at: site)
    }

    /// Like `expectText(containing:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireText(
        containing text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkText(containing: text), at: site)
    }

    /// Expects the body to be exactly this text: `expectBody("pong\
    /// ")`.
    @discardableResult
    public func expectBody(
        _ text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkBody(Array(text.utf8)), at: site)
    }

    /// Like `expectBody(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireBody(
        _ text: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkBody(Array(text.utf8)), at: site)
    }

    /// Expects the body to be exactly these bytes.
    @discardableResult
    public func expectBody(
        _ bytes: [UInt8], fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkBody(bytes), at: site)
    }

    /// Like `expectBody(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireBody(
        _ bytes: [UInt8], fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkBody(bytes), at: site)
    }
}

extension Exchange {
    private static let changedLinesShown = 60

    package func checkText(containing text: String) -> [Finding] {
        let body = response.body
        guard let actual = body.text else {
            return [Finding(.notText, expected: text, facts: ["count": JSON(body.bytes.count)]).about(self)]
        }
        guard !Self.contains(text, in: actual) else { return [] }
        let isOtherCase = Self.contains(text.lowercased(), in: actual.lowercased())
        return [
            Finding(
                .text, expected: Visible.lines(of: text), hints: isOtherCase ? [Rules.otherCase] : []
            ).about(self, body: .always)
        ]
    }

    package func checkBody(_ expected: [UInt8]) -> [Finding] {
        let actual = response.body.bytes
        guard actual != expected else { return [] }
        let isText = response.body.text != nil && String(validating: expected, as: UTF8.self) != nil
        guard isText else { return [binary(expected, actual).about(self)] }
        let diff = LineDiff(old: expected, new: actual).unified(
            oldName: "a/expected", newName: "b/received", changedLinesLimit: Self.changedLinesShown)
        return [Finding(.body, diff: Visible.lines(of: diff)).about(self)]
    }

    private func binary(_ expected: [UInt8], _ actual: [UInt8]) -> Finding {
        let offset = zip(expected, actual).enumerated().first { $0.element.0 != $0.element.1 }?.offset
        return Finding(
            .body, expected: Rules.excerpt(expected, at: offset), actual: Rules.excerpt(actual, at: offset),
            hints: [Rules.firstDifference(at: offset ?? min(expected.count, actual.count))])
    }

    private static func contains(_ text: String, in body: String) -> Bool {
        text.isEmpty || Array(body.utf8).firstRange(of: Array(text.utf8)) != nil
    }
}
