#if XML
import AccordXML
import Testing

@Suite struct IndentationTests {
    @Test(arguments: [
        (
            "elements among elements", "<a><b/><c><d/></c></a>",
            "<a>\n  <b></b>\n  <c>\n    <d></d>\n  </c>\n</a>"
        ),
        ("what was indented otherwise", "<a>\n\t\t<b/>\n\n</a>", "<a>\n  <b></b>\n</a>"),
        (
            "comments and instructions", "<a><!--x--><?y z?><b/></a>",
            "<a>\n  <!--x-->\n  <?y z?>\n  <b></b>\n</a>"
        ),
        ("text among elements stays", "<a>t <i>x</i><i> y</i></a>", "<a>t <i>x</i><i> y</i></a>"),
        ("blank text alone stays", "<a> <b> </b> </a>", "<a>\n  <b> </b>\n</a>"),
        ("xml:space", "<a xml:space='preserve'><b/></a>", "<a xml:space=\"preserve\"><b></b></a>"),
        (
            "xml:space further in", "<a><b xml:space='preserve'> <c/></b></a>",
            "<a>\n  <b xml:space=\"preserve\"> <c></c></b>\n</a>"
        ),
    ])
    func `elements stand on lines of their own where no text is`(
        what: Comment, source: String, formatted: String
    ) throws {
        let xml = try XML(parsing: Array(source.utf8))
        #expect(String(decoding: try xml.formatted(), as: UTF8.self) == formatted + "\n", what)
    }

    @Test func `what is written reads as the same again`() throws {
        let source = "<feed xmlns='urn:f'><e id='2' a='1'>x &amp; <b/> y</e><e><f/><!-- c --></e></feed>"
        let once = try XML(parsing: Array(source.utf8)).formatted()
        #expect(try XML(parsing: once).formatted() == once)
    }
}
#endif
