#if XML
import AccordReport
import AccordXML
import Foundation
import Testing

@Suite struct XMLSchemaTests {
    private static let book = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="book">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="title" type="xs:string"/>
                <xs:element name="copies" type="xs:nonNegativeInteger"/>
              </xs:sequence>
              <xs:attribute name="id" type="xs:int" use="required"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """

    private static let bookGrammar = """
        <element name="book" xmlns="http://relaxng.org/ns/structure/1.0"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <attribute name="id"><data type="int"/></attribute>
          <element name="title"><text/></element>
          <element name="copies"><data type="nonNegativeInteger"/></element>
        </element>
        """

    @Test(arguments: [XML.Schema.xsd("book.xsd"), .relaxNG("book.rng")])
    func `a valid document has no violations`(schema: XML.Schema) throws {
        try withFolder(["book.xsd": Self.book, "book.rng": Self.bookGrammar]) { folder in
            let xml = try XML(parsing: Array("<book id='1'><title>A</title><copies>2</copies></book>".utf8))
            #expect(try xml.violations(of: schema, in: folder).isEmpty)
        }
    }

    @Test(arguments: [XML.Schema.xsd("book.xsd"), .relaxNG("book.rng")])
    func `violations have their lines`(schema: XML.Schema) throws {
        try withFolder(["book.xsd": Self.book, "book.rng": Self.bookGrammar]) { folder in
            let source = "<book id='1'>\n<title>A</title>\n<copies>-2</copies>\n</book>"
            let violations = try XML(parsing: Array(source.utf8)).violations(of: schema, in: folder)
            #expect(violations.contains { $0.line == 3 && $0.text.contains("copies") })
        }
    }

    @Test func `all violations of a document are told`() throws {
        try withFolder(["book.xsd": Self.book]) { folder in
            let source = "<book>\n<title>A</title>\n<copies>x</copies>\n</book>"
            let violations = try XML(parsing: Array(source.utf8)).violations(of: .xsd("book.xsd"), in: folder)
            #expect(violations.map(\.line) == [1, 3], "\(violations)")
        }
    }

    @Test func `a schema may include files of its folder`() throws {
        let root = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:include schemaLocation="parts/book.xsd"/>
            </xs:schema>
            """
        try withFolder(["all.xsd": root, "parts/book.xsd": Self.book]) { folder in
            let xml = try XML(parsing: Array("<book id='1'><title>A</title></book>".utf8))
            #expect(try xml.violations(of: .xsd("all.xsd"), in: folder).count == 1)
        }
    }

    @Test(arguments: ["../all.xsd", "./../parts/.././all.xsd"])
    func `files of a schema may include each other`(back: String) throws {
        func schema(_ location: String, _ element: String) -> String {
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:include schemaLocation="\(location)"/>
              <xs:element name="\(element)" type="xs:int"/>
            </xs:schema>
            """
        }
        try withFolder([
            "all.xsd": schema("parts/./b.xsd", "a"), "parts/b.xsd": schema(back, "b"),
        ]) { folder in
            for (source, count) in [("<a>1</a>", 0), ("<b>1</b>", 0), ("<b>x</b>", 1)] {
                let xml = try XML(parsing: Array(source.utf8))
                #expect(try xml.violations(of: .xsd("all.xsd"), in: folder).count == count)
            }
        }
    }

    @Test func `a file that is included by way of a link is looked at there, too`() throws {
        func schema(_ location: String) -> String {
            """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:include schemaLocation="\(location)"/>
            </xs:schema>
            """
        }
        // Seen from the link, b.xsd is another file, which reaches out.
        try withFolder([
            "all.xsd": schema("deep/a.xsd"), "deep/a.xsd": schema("b.xsd"), "deep/b.xsd": schema("../a.xsd"),
            "b.xsd": schema("http://127.0.0.1:9/book.xsd"),
        ]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/a.xsd", withDestinationPath: folder + "/deep/a.xsd")
            let error = try #require(throws: SchemaError.self) {
                try XML(parsing: Array("<a/>".utf8)).violations(of: .xsd("all.xsd"), in: folder)
            }
            #expect(error.reason == .outside("http://127.0.0.1:9/book.xsd"))
        }
    }

    @Test(arguments: [
        "http://127.0.0.1:9/book.xsd", "/etc/passwd", "../book.xsd", "file:///etc/passwd", "parts/link.xsd",
        "",
    ])
    func `what a schema names elsewhere is not read`(location: String) throws {
        let root = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:import namespace="urn:x" schemaLocation="\(location)"/>
            </xs:schema>
            """
        try withFolder(["in/all.xsd": root, "book.xsd": Self.book, "in/parts/x": ""]) { folder in
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/in/parts/link.xsd", withDestinationPath: folder + "/book.xsd")
            let error = try #require(throws: SchemaError.self) {
                try XML(parsing: Array("<a/>".utf8)).violations(of: .xsd("in/all.xsd"), in: folder)
            }
            #expect(error.reason == .outside(location))
            #expect(error.line == 2)
        }
    }

    @Test(arguments: [
        ("<schema>", SchemaError.Reason.malformed("Premature end of data in tag schema line 1")),
        (
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x/>",
            .unsupported("its entity e is an external one")
        ),
        ("<x xml:base='http://127.0.0.1:9/'/>", .unsupported("xml:base moves the base of its references")),
    ])
    func `a schema that cannot be used says why`(source: String, reason: SchemaError.Reason) throws {
        try withFolder(["x.xsd": source]) { folder in
            let error = try #require(throws: SchemaError.self) {
                try XML(parsing: Array("<a/>".utf8)).violations(of: .xsd("x.xsd"), in: folder)
            }
            #expect(error.reason == reason)
        }
    }

    @Test func `a schema that is no schema has a line`() throws {
        let source = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element/>\n</xs:schema>"
        try withFolder(["x.xsd": source]) { folder in
            let error = try #require(throws: SchemaError.self) {
                try XML(parsing: Array("<a/>".utf8)).violations(of: .xsd("x.xsd"), in: folder)
            }
            #expect(error.line == 2)
        }
    }

    @Test func `a schema that is not there is named`() throws {
        let error = try #require(throws: SchemaError.self) {
            try XML(parsing: Array("<a/>".utf8)).violations(of: .xsd("contracts/none.xsd"), in: "/nowhere")
        }
        #expect(error.description == "error: there is no schema /nowhere/contracts/none.xsd\n")
    }

    @Test func `a schema that has changed is read again`() throws {
        try withFolder(["book.xsd": Self.book]) { folder in
            let xml = try XML(parsing: Array("<book><title>A</title><copies>2</copies></book>".utf8))
            #expect(try xml.violations(of: .xsd("book.xsd"), in: folder).count == 1)
            let looser = Self.book.replacing("use=\"required\"", with: "")
            try looser.write(toFile: folder + "/book.xsd", atomically: true, encoding: .utf8)
            #expect(try xml.violations(of: .xsd("book.xsd"), in: folder).isEmpty)
        }
    }

    private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
        let folder = NSTemporaryDirectory() + "AccordXMLTests-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for (name, text) in files {
            let path = URL(fileURLWithPath: folder).appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try text.write(to: path, atomically: true, encoding: .utf8)
        }
        try body(folder)
    }
}
#endif
