import TestSupport
import Testing

@testable import AccordSnapshots

struct XMLSyntaxErrorTests {
    private typealias Reason = XMLSyntaxError.Reason

    private static func error(_ text: String) -> XMLSyntaxError? { XMLSyntaxError(in: Array(text.utf8)) }

    @Test(arguments: [
        "<a/>", "<a></a>\n", "<a b=\"1\" c = '>' ><d e='\"'/>t &amp; &#60; &#x3C; ></a>", "\u{FEFF}<a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- a - b --><a:b-c.d xmlns:a=\"u\"/><?p <x ?>\n",
        "<a><![CDATA[<b> & ]] ]]></a>", "<é ü=\"漢\">🙂</é>", "<a><b/><b></b ></a >\r\n",
        "<!DOCTYPE a [<!ENTITY e \"<]>\"><!-- ' --><!ELEMENT a (#PCDATA)>]><a>&e;</a>",
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\" \"x.dtd\"><html>&nbsp;</html>",
        "<a>\n  <b id=\"&lt;uuid:1>\">&lt;uuid:2&gt;</b>\n</a>\n",
    ])
    func `what is well-formed has no error`(_ text: String) {
        #expect(Self.error(text) == nil)
    }

    private static let faults: [(String, Reason, line: Int, column: Int)] = [
        ("", .noElement, 1, 1), ("\n <!-- a -->\n", .noElement, 3, 1), ("<a>\n <b></b>\n", .open("a"), 1, 1),
        ("<a><b></a></b>", .end("a", of: "b"), 1, 7), ("<a/></a>", .end("a", of: nil), 1, 5),
        ("<a>\n<b></a", .tag, 2, 7), ("<a b>", .tag, 1, 5), ("<a b=1/>", .tag, 1, 6),
        ("<a b=\"1/>", .tag, 1, 6),
        ("<a b=\"1\"c=\"2\"/>", .tag, 1, 9), ("< a/>", .tag, 1, 2), ("<1a/>", .tag, 1, 2), ("<a", .tag, 1, 1),
        ("<a b=\"\" b=\"\"/>", .repeatedAttribute("b"), 1, 9), ("<a b=\"<\"/>", .unescaped("<"), 1, 7),
        ("<a>]]></a>", .unescaped("]]>"), 1, 4), ("<a>&nbsp;</a>", .reference, 1, 4),
        ("<a>a & b</a>", .reference, 1, 6), ("<a>&#0;</a>", .reference, 1, 4),
        ("<a>&#x;</a>", .reference, 1, 4),
        ("<a><!-- b -- c --></a>", .unfinished("<!--"), 1, 13), ("<a/><!-- b", .unfinished("<!--"), 1, 5),
        ("<a><![CDATA[b</a>", .unfinished("<![CDATA["), 1, 4),
        ("<!DOCTYPE a [<a/>", .unfinished("<!DOCTYPE"), 1, 1),
        ("<a/><b/>", .outside, 1, 5), ("<a/>b", .outside, 1, 5), ("b<a/>", .outside, 1, 1),
        ("<a>\u{1}</a>", .control(1), 1, 4), ("<a><uuid:1></a>", .end("a", of: "uuid:1"), 1, 12),
    ]

    @Test(arguments: faults.indices)
    func `what is not has its reason and its place`(_ index: Int) throws {
        let (text, reason, line, column) = Self.faults[index]
        let error = try #require(Self.error(text), "\(text)")
        #expect(error.reason == reason, "\(text)")
        #expect((error.line, error.column) == (line, column), "\(text)")
    }

    @Test func `bytes that are no UTF-8 are an error, and other encodings are not judged`() {
        #expect(XMLSyntaxError(in: Array("<a>".utf8) + [0xE9] + Array("</a>".utf8))?.reason == .notUTF8)
        #expect(XMLSyntaxError(in: [0xFE, 0xFF, 0, 0x3C]) == nil)
        let latin = Array("<?xml version='1.0' encoding='iso-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(XMLSyntaxError(in: latin) == nil)
    }

    @Test(arguments: 0..<200)
    func `no text makes the reader fail`(_ seed: Int) {
        var random = Seeded(seed)
        let parts = [
            "<", ">", "a", "/", "\"", "'", "=", " ", "&", ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>",
            "<!DOCTYPE", "[", "]", "&lt;",
        ]
        let text = (0..<random.below(24)).map { _ in parts[random.below(parts.count)] }.joined()
        if let error = Self.error(text) { #expect(error.line == 1 && error.column <= text.utf8.count + 1) }
    }
}
