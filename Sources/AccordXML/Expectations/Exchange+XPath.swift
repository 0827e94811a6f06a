#if XML
import AccordExpectations
public import AccordHTTP

extension Exchange {
    /// Expects that an XPath selects one node of this text: `expectXPath("//xmlns:title", "Emma")`.
    ///
    /// The body is read by its `Content-Type`, as XML or as HTML. Compared is the string-value (XPath 1.0,
    /// section 5); of HTML with white space collapsed, as it is read on the page. An expression that comes to
    /// a number, string or boolean is compared by its text: `expectXPath("count(//li)", "3")`.
    ///
    /// - Parameter namespaces: prefixes besides those that the root element declares (`xmlns` for its
    ///   default one).
    @discardableResult
    public func expectXPath(
        _ xpath: String, _ text: String, namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkXPath(XPathQuery(xpath, namespaces), [text]), at: site)
    }

    /// Like `expectXPath(_:_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireXPath(
        _ xpath: String, _ text: String, namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkXPath(XPathQuery(xpath, namespaces), [text]), at: site)
    }

    /// Expects the texts of all that an XPath selects, in document order: `expectXPath("//li", ["a", "b"])`.
    @discardableResult
    public func expectXPath(
        _ xpath: String, _ texts: [String], namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkXPath(XPathQuery(xpath, namespaces), texts), at: site)
    }

    /// Like `expectXPath(_:_:)` of several texts, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireXPath(
        _ xpath: String, _ texts: [String], namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkXPath(XPathQuery(xpath, namespaces), texts), at: site)
    }

    /// Expects an XPath to select so many nodes: `expectXPath("//xmlns:entry", count: 3)`.
    @discardableResult
    public func expectXPath(
        _ xpath: String, count: Int, namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkXPath(XPathQuery(xpath, namespaces), count: count), at: site)
    }

    /// Like `expectXPath(_:count:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireXPath(
        _ xpath: String, count: Int, namespaces: [String: String] = [:],
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkXPath(XPathQuery(xpath, namespaces), count: count), at: site)
    }

    /// Expects an XPath to hold: to select something, or to come to `true` (XPath 1.0, section 4.3).
    @discardableResult
    public func expectXPath(
        _ xpath: String, namespaces: [String: String] = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkXPath(XPathQuery(xpath, namespaces)), at: site)
    }

    /// Like `expectXPath(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireXPath(
        _ xpath: String, namespaces: [String: String] = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkXPath(XPathQuery(xpath, namespaces)), at: site)
    }

    /// Expects an XPath to select nothing, or to come to `false`: `expectNoXPath("//script")`.
    @discardableResult
    public func expectNoXPath(
        _ xpath: String, namespaces: [String: String] = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return expect(checkNoXPath(XPathQuery(xpath, namespaces)), at: site)
    }

    /// Like `expectNoXPath(_:)`, and ends the test where it does not hold.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireNoXPath(
        _ xpath: String, namespaces: [String: String] = [:], fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return try require(checkNoXPath(XPathQuery(xpath, namespaces)), at: site)
    }
}
#endif
