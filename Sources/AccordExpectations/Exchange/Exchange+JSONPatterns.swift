public import AccordHTTP
public import AccordJSON
import AccordSnapshots

extension Exchange {
    /// Expects a document of a known form whose values change: `expectJSON(matches: ["id": .uuid])`.
    ///
    /// Use `expectJSON(_:)` where all values are known, `containing:` where some are and the others do not
    /// matter, and this where values follow a rule. Every mismatch is in the one message, with its place,
    /// what was expected there and what came.
    @discardableResult
    public func expectJSON(
        matches pattern: JSONPattern, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(matches: pattern), at: site)
    }

    /// Like `expectJSON(matches:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        matches pattern: JSONPattern, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(matches: pattern), at: site)
    }

    /// Expects the keys and types of an example, whatever the values: `expectJSON(like: ["id": 1, "tags": [""]])`.
    ///
    /// Keys that are missing and keys that are new both count. All elements of an array have the structure of
    /// the example's first one; an empty array in the example allows any. Use `matches:` where keys may come
    /// and go or values follow a rule.
    @discardableResult
    public func expectJSON(
        like example: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(like: example), at: site)
    }

    /// Like `expectJSON(like:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        like example: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(like: example), at: site)
    }
}
