#if XML
import AccordHTTP
import AccordXML
import Testing

@testable import AccordSnapshots

@Suite struct XPathRedactorTests {
    private static let id = "7f1c3a52-0c1d-4b7e-9a1e-1f2e3d4c5b6a"
    private static let feed = """
        <feed xmlns="http://www.w3.org/2005/Atom"><id>\(id)</id><updated>2026-03-01T12:00:00Z</updated>\
        <entry n="1"><id>urn:\(id)</id><title>A &amp; B</title></entry></feed>
        """

    @Test(arguments: [
        ("//xmlns:updated", nil, "<updated>&lt;date-time&gt;</updated>"),
        ("/xmlns:feed/xmlns:id", nil, "<id>&lt;uuid:1&gt;</id>"),
        ("//xmlns:title/text()", nil, "<title>&lt;string&gt;</title>"),
        ("//xmlns:title", .numbered(.string), "<title>&lt;string:1&gt;</title>"),
        ("//@n", Placeholder(.integer), "<entry n=\"&lt;integer>\">"),
        ("//xmlns:entry", Placeholder(.any), "<entry n=\"1\">&lt;any&gt;</entry>"),
    ])
    func `what an expression selects is replaced`(
        xpath: String, placeholder: Placeholder?, expected: String
    ) throws {
        let (text, count) = try redacted(.xpath(xpath, as: placeholder))
        #expect(count == 1)
        #expect(text.contains(expected))
    }

    @Test func `what is selected twice, within another, is replaced once`() throws {
        let (text, count) = try redacted(.xpath("//xmlns:entry | //xmlns:entry//*"))
        #expect(count == 1)
        #expect(text.contains("<entry n=\"1\">&lt;string&gt;</entry>"))
    }

    @Test func `nothing selected is told as a count of zero`() throws {
        #expect(try redacted(.xpath("//nothing")).count == 0)
    }

    @Test func `an expression that makes no sense throws`() {
        #expect(throws: XPathError.self) { try redacted(.xpath("//[")) }
    }

    @Test func `redactions by kind find texts and attributes, and leave names alone`() throws {
        let (text, count) = try redacted(.uuids)
        #expect(count == 2)
        #expect(text.contains("<id>&lt;uuid:1&gt;</id>"))
        #expect(text.contains("<id>urn:&lt;uuid:1&gt;</id>"))
        #expect(text.contains("<title>A &amp; B</title>"))
    }

    @Test func `a literal text that reads like a placeholder is escaped`() throws {
        let xml = try XML(parsing: Array("<a>&lt;uuid:1&gt;</a>".utf8))
        let content = SnapshotContent.document(xml).escapingPlaceholders()
        guard case .document(let document) = content else { return #expect(Bool(false)) }
        #expect(try document.snapshotBytes() == Array("<a>\\&lt;uuid:1&gt;</a>\n".utf8))
    }

    @Test func `in an exchange the body of XML is redacted, and other bodies are left`() throws {
        let record = HTTPRecord(
            requestLine: "POST /x", requestFields: [.init(name: "content-type", value: "text/plain")],
            requestBody: .text(Array("<updated>x</updated>".utf8)), statusLine: "HTTP/1.1 200 OK",
            responseFields: [.init(name: "content-type", value: "application/atom+xml")],
            responseBody: .text(Array(Self.feed.utf8)))
        var content = SnapshotContent.http(record)
        var placeholders = Placeholders()
        let count = try Redaction.xpath("//xmlns:updated").redactor.redact(&content, &placeholders)
        #expect(count == 1)
        guard case .http(let redacted) = content, case .text(let body) = redacted.responseBody else {
            return #expect(Bool(false))
        }
        #expect(redacted.requestBody == record.requestBody)
        #expect(String(decoding: body, as: UTF8.self).contains("<updated>&lt;date-time&gt;</updated>"))
    }

    @Test(arguments: [
        ("//a | //a/@b", 2, "<r><a b=\"&lt;string>\">&lt;string&gt;</a></r>"),
        ("//a/@b", 1, "<r><a b=\"&lt;string>\"><c d=\"2\">x</c></a></r>"),
        ("//* | //@*", 1, "<r>&lt;string&gt;</r>"),
        ("//a | //@*", 2, "<r><a b=\"&lt;string>\">&lt;string&gt;</a></r>"),
        ("//a//node() | //a", 1, "<r><a b=\"1\">&lt;string&gt;</a></r>"),
    ])
    func `an element that is replaced keeps its attributes, so one that is selected is replaced as well`(
        xpath: String, count: Int, expected: String
    ) throws {
        let result = try redacted(.xpath(xpath), in: "<r><a b='1'><c d='2'>x</c></a></r>")
        #expect(result.count == count)
        #expect(result.text.replacing("\n", with: "").replacing("  ", with: "") == expected)
    }

    @Test(arguments: [Redaction.uuids, .xpath("//comment() | //processing-instruction()")])
    func `comments and instructions are redacted, also beside the root`(redaction: Redaction) throws {
        let source = "<!--\(Self.id)--><?p \(Self.id)?><a><!--\(Self.id)-->x</a><!--\(Self.id)-->"
        let (text, count) = try redacted(redaction, in: source)
        #expect(count == 4)
        #expect(!text.contains(Self.id))
        #expect(text.contains("<a><!--<uuid:1>-->x</a>"))
    }

    @Test func `what an earlier redaction has replaced is left`() throws {
        #expect(try redacted(.uuids, .xpath("/xmlns:feed/xmlns:id")).text.contains("<id>&lt;uuid:1&gt;</id>"))
        let hiding = Redaction.xpath("/xmlns:feed/xmlns:id", as: Placeholder(.redacted))
        #expect(try redacted(.uuids, hiding).text.contains("<id>&lt;redacted&gt;</id>"))
    }

    @Test func `in an exchange it comes before what puts placeholders into a body as it is`() {
        #expect(Redaction.xpath("//a").redactor is any DocumentRedactor)
    }

    @Test func `a body that is malformed is no document`() throws {
        let record = HTTPRecord(
            requestLine: "GET /", statusLine: "HTTP/1.1 200 OK",
            responseFields: [.init(name: "content-type", value: "application/xml")],
            responseBody: .text(Array("<a>".utf8)))
        var content = SnapshotContent.http(record)
        var placeholders = Placeholders()
        #expect(try Redaction.xpath("//a").redactor.redact(&content, &placeholders) == 0)
    }

    private func redacted(
        _ redactions: Redaction..., in source: String = Self.feed
    ) throws -> (text: String, count: Int) {
        var content = SnapshotContent.document(try XML(parsing: Array(source.utf8)))
        var placeholders = Placeholders()
        var count = 0
        for redaction in redactions { count += try redaction.redactor.redact(&content, &placeholders) }
        guard case .document(let document) = content else { return ("", count) }
        return (String(decoding: try document.snapshotBytes(), as: UTF8.self), count)
    }
}
#endif
