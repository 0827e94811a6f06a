#if XML
import AccordReport
import AccordXML
import Testing

@Suite struct XPathQueryTests {
    private static let feed = """
        <feed xmlns='http://www.w3.org/2005/Atom' xmlns:d='urn:d'>
        <entry id='1'><title>A</title></entry>
        <entry id='2'><title>B</title><d:x/></entry></feed>
        """

    @Test(arguments: [
        ("//xmlns:title", ["/feed/entry[1]/title A 2", "/feed/entry[2]/title B 3"]),
        ("//@id", ["/feed/entry[1]/@id 1 2", "/feed/entry[2]/@id 2 3"]),
        ("//d:x", ["/feed/entry[2]/d:x  3"]),
        ("//xmlns:entry[2]/xmlns:title/text()", ["/feed/entry[2]/title/text() B 3"]),
        ("//xmlns:entry[3]", []),
        ("//a:title[. = 'B']", ["/feed/entry[2]/title B 3"]),
        ("//xmlns:entry[2] | //xmlns:entry[1]", ["/feed/entry[1] A 2", "/feed/entry[2] B 3"]),
    ])
    func `nodes come with path, text and line, in document order`(xpath: String, nodes: [String]) throws {
        let value = try feed().values(at: xpath, namespaces: ["a": "http://www.w3.org/2005/Atom"])
        guard case .nodes(let found) = value else { return #expect(Bool(false), "\(value)") }
        #expect(found.map { "\($0.path) \($0.text) \($0.line)" } == nodes)
    }

    @Test func `of siblings each has its own place, counted by kind and name`() throws {
        let xml = try XML(parsing: Array("<r><a/>x<b/>y<a/><!--c--><?p?><?q?></r>".utf8))
        guard case .nodes(let nodes) = try xml.values(at: "/r/node()") else { return #expect(Bool(false)) }
        #expect(
            nodes.map(\.path) == [
                "/r/a[1]", "/r/text()[1]", "/r/b", "/r/text()[2]", "/r/a[2]", "/r/comment()",
                "/r/processing-instruction()[1]", "/r/processing-instruction()[2]",
            ])
    }

    @Test(.timeLimit(.minutes(2))) func `very many siblings are told apart in one walk`() throws {
        let count = 100_000
        let wide = try XML(parsing: Array("<a>\(String(repeating: "<b/>", count: count))</a>".utf8))
        guard case .nodes(let nodes) = try wide.values(at: "//b") else { return #expect(Bool(false)) }
        #expect(nodes.last?.path == "/a/b[\(count)]")
    }

    @Test(arguments: [
        ("count(//xmlns:entry)", XML.Value.number(2)), ("string(//xmlns:title)", .string("A")),
        ("1 = 1", .boolean(true)),
    ])
    func `values of the other types are themselves`(xpath: String, value: XML.Value) throws {
        #expect(try feed().values(at: xpath) == value)
    }

    @Test func `namespaces are nodes without a place`() throws {
        guard case .nodes(let nodes) = try feed().values(at: "/*/namespace::d") else {
            return #expect(Bool(false))
        }
        #expect(nodes.map { "\($0.path) \($0.text) \($0.line)" } == ["namespace::* urn:d 0"])
    }

    @Test(arguments: [
        ("//[", XPathError.Reason.syntax), ("//a:title", .unknownPrefix), ("foo()", .unknownFunction),
        ("$x", .unknownVariable), ("count(1)", .wrongType), ("count()", .wrongArgumentCount), ("", .syntax),
        (String(repeating: "(", count: 20_000) + "1" + String(repeating: ")", count: 20_000), .tooLong),
    ])
    func `an expression that makes no sense is refused`(xpath: String, reason: XPathError.Reason) throws {
        let error = try #require(throws: XPathError.self) { try feed().values(at: xpath) }
        #expect(error.reason == reason)
    }

    @Test func `an expression that works for too long is given up`() throws {
        let wide = "<a>" + String(repeating: "<b/>", count: 3_000) + "</a>"
        let error = try #require(throws: XPathError.self) {
            try XML(parsing: Array(wide.utf8)).values(at: "//b[//b[//b]]")
        }
        #expect(error.reason == .tooLong)
    }

    @Test func `an unknown prefix is answered with the known ones`() throws {
        let error = try #require(throws: XPathError.self) { try feed().values(at: "//a:title") }
        #expect(
            error.description == """
                error: the XPath makes no sense: a prefix stands for no namespace
                  at xpath:1
                    1 | //a:title
                  known prefixes: d, xmlns

                """)
    }

    @Test func `a document is asked by many at once`() async throws {
        let feed = try feed()
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask { (try? feed.values(at: "count(//xmlns:entry)")) == .number(2) }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    private func feed() throws -> XML { try XML(parsing: Array(Self.feed.utf8)) }
}
#endif
