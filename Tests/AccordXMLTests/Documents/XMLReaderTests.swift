#if XML
import AccordReport
import TestSupport
import Testing

@testable import AccordXML

@Suite struct XMLReaderTests {
    @Test(arguments: [
        ("", 1, 1), ("<a>", 1, 4), ("<a>\n</b>", 2, 5), ("<a b=1/>", 1, 6), ("x", 1, 1),
        ("<a>&nope;</a>", 1, 10), ("<a xmlns:p=''/>", 1, 14), ("<p:a/>", 1, 5), ("<a/><b/>", 1, 5),
        ("<a>\u{1}</a>", 1, 4),
    ])
    func `malformed XML is refused at its line and column`(source: String, line: Int, column: Int) throws {
        let error = try #require(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
        #expect(error.line == line)
        #expect(error.column == column)
    }

    @Test func `the message names document, line and reason`() throws {
        let error = try #require(throws: XMLError.self) { try XML(parsing: Array("<a>\n</b>".utf8)) }
        #expect(
            error.description == """
                error: document: not well-formed XML: Opening and ending tag mismatch: a line 1 and b
                  at document:2:5

                """)
    }

    @Test func `what nests too deep is told with the limit, and what to do instead`() throws {
        let (open, close) = (String(repeating: "<a>", count: 5000), String(repeating: "</a>", count: 5000))
        let error = try #require(throws: XMLError.self) { try XML(parsing: Array((open + close).utf8)) }
        let lines = error.description.split(separator: "\n")
        // The number of levels differs between versions of the library.
        #expect(lines[0].hasPrefix("error: document: its elements nest deeper than the "))
        #expect(lines[0].hasSuffix(" levels that are read"))
        #expect(lines.last == "  compare it as text or as bytes: as: .lines, as: .data")
    }

    @Test(arguments: [
        ("Excessive depth in document: 256 use XML_PARSE_HUGE option\n", LibraryLimit.depth(256)),
        ("Maximum entity amplification factor exceeded, see xmlCtxtSetMaxAmplification.\n", .expansion),
        ("xmlSAX2Characters: huge text node", .length), ("Comment too big found", .length),
        ("Buffer size limit exceeded, try XML_PARSE_HUGE\n", .length),
    ])
    func `the library's advice to programmers is no user's business`(text: String, limit: LibraryLimit) {
        #expect(LibraryLimit(saying: text) == limit)
        #expect(LibraryLimit(saying: "Opening and ending tag mismatch: a line 1 and b") == nil)
    }

    @Test func `an external entity in an attribute is not well-formed`() {
        let source = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a b='&x;'/>"
        #expect(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x PUBLIC 'p' 'http://127.0.0.1:9/x'>]><a/>",
        "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x'> %x;]><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'u' NDATA n><!NOTATION n SYSTEM 's'>]><a/>",
    ])
    func `external entities are refused and not fetched`(source: String) throws {
        let error = try #require(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
        #expect(error.reason == .externalEntity("x"))
    }

    @Test func `an external subset is not fetched`() throws {
        let xml = try XML(parsing: Array("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/x'><a/>".utf8))
        #expect(try xml.canonical() == Array("<a></a>".utf8))
    }

    @Test func `a billion laughs are not laughed`() {
        let lol = (1...9).map { level in
            "<!ENTITY l\(level) '" + String(repeating: "&l\(level - 1);", count: 10) + "'>"
        }.joined()
        let source = "<!DOCTYPE a [<!ENTITY l0 'lol'>\(lol)]><a>&l9;</a>"
        #expect(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
    }

    @Test func `quadratic expansion is given up`() {
        let entity = String(repeating: "x", count: 100_000)
        let uses = String(repeating: "&x;", count: 10_000)
        let source = "<!DOCTYPE a [<!ENTITY x '\(entity)'>]><a>\(uses)</a>"
        #expect(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
    }

    @Test func `nesting is bounded`() {
        let source = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
        #expect(throws: XMLError.self) { try XML(parsing: Array(source.utf8)) }
    }

    @Test func `elements that nest through entities are read or refused, never more`() {
        let open = String(repeating: "<a>", count: 100)
        let close = String(repeating: "</a>", count: 100)
        let entities = (1...30).map { "<!ENTITY e\($0) '\(open)&e\($0 - 1);\(close)'>" }.joined()
        let source = "<!DOCTYPE r [<!ENTITY e0 'x'>\(entities)]><r>&e30;</r>"
        let xml = try? XML(parsing: Array(source.utf8))
        _ = try? xml?.formatted()
        _ = xml?.editingTexts { $0 + "y" }
    }

    @Test func `bytes of any kind are read or refused, never more`() throws {
        var random = Seeded(5)
        let seed = Array("<!DOCTYPE a [<!ENTITY e 'x'>]><a b='1'><c>&e;</c><!-- d --></a>".utf8)
        for _ in 0..<2_000 {
            var bytes = seed
            for _ in 0..<4 {
                bytes[random.below(bytes.count)] = UInt8(random.below(256))
            }
            _ = try? XML(parsing: bytes).formatted()
            _ = try? XML(parsingHTML: bytes).formatted()
        }
    }
}
#endif
