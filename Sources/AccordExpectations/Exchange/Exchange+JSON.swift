public import AccordHTTP
public import AccordJSON
import AccordSnapshots

extension Exchange {
    /// Expects the body to be a JSON document: `expectJSON(["id": 1, "title": "Walden"])`.
    ///
    /// Key order does not count; numbers compare by value at any precision, strings by their bytes.
    @discardableResult
    public func expectJSON(
        _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(json), at: site)
    }

    /// Like `expectJSON(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(json), at: site)
    }

    /// Expects a document that contains another: `expectJSON(containing: ["items": [["id": 1]]])`.
    ///
    /// An object contains another when it has all its members, at every depth. An array contains another
    /// when every element of the other is contained in a different one of its own, in any order; `arrays:`
    /// asks for more. Everything else has to be equal.
    ///
    /// - Parameter arrays: `.containing`, `.unordered` (and no others), `.ordered` (element by element).
    @discardableResult
    public func expectJSON(
        containing json: JSON, arrays: ArrayMatch = .containing, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(containing: json, arrays: arrays), at: site)
    }

    /// Like `expectJSON(containing:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        containing json: JSON, arrays: ArrayMatch = .containing, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(containing: json, arrays: arrays), at: site)
    }

    /// Expects a value at a place: `expectJSON(at: "/items/0/id", 1)`.
    ///
    /// A JSONPath that may select several values is compared with the list of what it selects:
    /// `expectJSON(at: "$.items[*].id", [1, 2, 3])`.
    ///
    /// - Parameter place: a JSONPath (RFC 9535) where it starts with `$`, else a JSON Pointer (RFC 6901); the
    ///   empty one is the whole document.
    @discardableResult
    public func expectJSON(
        at place: String, _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(at: place, json), at: site)
    }

    /// Like `expectJSON(at:_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        at place: String, _ json: JSON, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(at: place, json), at: site)
    }

    /// Expects so many elements or members at a place: `expectJSON(at: "/items", count: 3)`.
    ///
    /// Of a JSONPath that may select several values, those are counted: `"$.items[?@.price < 10]"`.
    ///
    /// - Parameter place: a JSON Pointer (RFC 6901) to an array or object, the empty one for the whole
    ///   document, or a JSONPath (RFC 9535).
    @discardableResult
    public func expectJSON(
        at place: String, count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(at: place, count: count), at: site)
    }

    /// Like `expectJSON(at:count:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        at place: String, count: Int, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(at: place, count: count), at: site)
    }

    /// Expects any value at a place, `null` included: `expectJSON(at: "/items/0/id")`.
    ///
    /// - Parameter place: a JSON Pointer (RFC 6901), or a JSONPath (RFC 9535) that selects at least one value.
    @discardableResult
    public func expectJSON(
        at place: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkJSON(at: place), at: site)
    }

    /// Like `expectJSON(at:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireJSON(
        at place: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkJSON(at: place), at: site)
    }

    /// Expects nothing at a place of the document, not even `null`: `expectNoJSON(at: "/password")`.
    ///
    /// - Parameter place: a JSON Pointer (RFC 6901), or a JSONPath (RFC 9535): `"$..password"`.
    @discardableResult
    public func expectNoJSON(
        at place: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkNoJSON(at: place), at: site)
    }

    /// Like `expectNoJSON(at:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNoJSON(
        at place: String, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkNoJSON(at: place), at: site)
    }
}
