#if XML
import AccordXML
import Testing

@Suite struct CanonicalXMLTests {
    @Test(arguments: [
        ("attributes are sorted, quotes are double", #"<a c="1" b='2'/>"#, "<a b=\"2\" c=\"1\"></a>"),
        ("comments stay", "<a><!-- x --></a>", "<a><!-- x --></a>"),
        ("CDATA is text", "<a><![CDATA[<b>]]></a>", "<a>&lt;b&gt;</a>"),
        ("entities of its own are expanded", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "<a>x</a>"),
        ("character references are characters", "<a b='&#233;'>&#x20AC;</a>", "<a b=\"é\">€</a>"),
        ("line ends are line feeds", "<a>1\r\n2\r3</a>", "<a>1\n2\n3</a>"),
        (
            "namespaces come first, attributes sort by namespace name",
            "<y:a z='0' b:q='1' a:q='2' xmlns:y='urn:y' xmlns:b='urn:1' xmlns:a='urn:2'/>",
            "<y:a xmlns:a=\"urn:2\" xmlns:b=\"urn:1\" xmlns:y=\"urn:y\" z=\"0\" b:q=\"1\" a:q=\"2\"></y:a>"
        ),
        ("the declaration and the type go", "<?xml version='1.0'?>\n<!DOCTYPE a>\n<a/>\n", "<a></a>"),
    ])
    func `equal documents are equal bytes`(what: Comment, source: String, canonical: String) throws {
        let xml = try XML(parsing: Array(source.utf8))
        #expect(String(decoding: try xml.canonical(), as: UTF8.self) == canonical, what)
    }

    @Test func `an encoding other than UTF-8 is read`() throws {
        let source = "<?xml version='1.0' encoding='ISO-8859-1'?><a>\u{e9}</a>"
        let xml = try XML(parsing: source.unicodeScalars.map { UInt8($0.value) })
        #expect(String(decoding: try xml.canonical(), as: UTF8.self) == "<a>é</a>")
    }

    @Test func `a document without a canonical form is an error that says why`() throws {
        let xml = try XML(parsing: Array("<a xmlns='relative'/>".utf8))
        let error = try #require(throws: XMLError.self) { try xml.canonical() }
        guard case .notCanonical(let reason) = error.reason else { return #expect(Bool(false), "\(error)") }
        #expect(reason.contains("namespace"))
    }
}
#endif
