#if XML
import AccordReport
import Testing

@testable import AccordXML

@Suite struct HTMLReaderTests {
    private func formatted(_ bytes: [UInt8], _ charset: String? = nil) throws -> String {
        String(decoding: try XML(parsingHTML: bytes, charset: charset).formatted(), as: UTF8.self)
    }

    /// A byte that many encodings do not have, in the middle of a page.
    private static let wrong = Array("<p>a".utf8) + [0xE9] + Array("b</p><p>behind</p>".utf8)

    @Test(arguments: [nil, "utf-8", "us-ascii", "euc-jp", "iso-8859-1", "shift_jis", "nonsense"])
    func `a page is read to its end, whatever its sender said`(charset: String?) throws {
        #expect(try formatted(Self.wrong, charset).hasSuffix("<p>behind</p>\n"))
    }

    @Test func `a page is read to its end, whatever it says of itself`() throws {
        let page = Array("<meta charset=euc-jp>".utf8) + Self.wrong
        #expect(try formatted(page) == "<meta charset=\"euc-jp\">\n<p>aéb</p>\n<p>behind</p>\n")
    }

    private static let encoded: [(charset: String, bytes: [UInt8])] = [
        ("shift_jis", [0x3C, 0x70, 0x3E, 0x96, 0x7B]), ("euc-jp", [0x3C, 0x70, 0x3E, 0xCB, 0xDC]),
        ("UTF-16LE", [0x3C, 0, 0x70, 0, 0x3E, 0, 0x2C, 0x67]),
        ("UTF-8", [0x3C, 0x70, 0x3E, 0xE6, 0x9C, 0xAC]),
    ]

    @Test(arguments: encoded)
    func `an encoding that was sent is read`(charset: String, bytes: [UInt8]) throws {
        #expect(try formatted(bytes, charset) == "<p>本</p>\n")
    }

    @Test(arguments: [
        ("hello", "hello\n"), ("<p>hello</p>", "<p>hello</p>\n"), ("\u{FEFF}hello", "hello\n"),
        ("a</body>b", "ab\n"),
        ("text<p>a</p>", "text\n<p>a</p>\n"), ("<script>x</script>a", "<script>x</script>\na\n"),
        ("<title>t</title><p>a", "<title>t</title>\n<p>a</p>\n"), (" ", ""),
    ])
    func `text in a part of a page is no paragraph`(source: String, expected: String) throws {
        #expect(try formatted(Array(source.utf8)) == expected)
    }

    @Test(arguments: [300, 5000], ["", "<!DOCTYPE html>"])
    func `a page that the library would cut is refused`(depth: Int, start: String) throws {
        // Errors that are forgiven come first, more of them than are kept.
        let sloppy = String(repeating: "</nope>", count: 200)
        let deep = String(repeating: "<div>", count: depth)
        let page = start + "<p>a</p>" + sloppy + "\n" + deep + "<p>behind</p>"
        do throws(XMLError) {
            // How deep it reads differs between versions of the library.
            let read = try String(decoding: XML(parsingHTML: Array(page.utf8)).formatted(), as: UTF8.self)
            #expect(depth == 300 && read.contains("<p>behind</p>"))
        } catch {
            #expect(error.line == 2)
            #expect(error.finding.rule == .limit)
            #expect(error.description.hasPrefix("error: document: its elements nest deeper than the "))
        }
    }

    @Test(arguments: [10, 200]) func `a page within the limits is read to its end`(depth: Int) throws {
        let page = String(repeating: "<div>", count: depth) + "<p>behind</p>"
        #expect(try formatted(Array(page.utf8)).contains("<p>behind</p>"))
    }

    @Test func `the first line of a part of a page is line 1`() throws {
        let xml = try XML(parsingHTML: Array("<i>a</i>\n<b>c</b>".utf8))
        guard case .nodes(let nodes) = try xml.values(at: "//b") else { return #expect(Bool(false)) }
        #expect(nodes.map { "\($0.path) \($0.line)" } == ["/html/body/b 2"])
    }
}
#endif
