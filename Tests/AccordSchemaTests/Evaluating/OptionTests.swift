import AccordJSON
import AccordSchema
import Testing

struct OptionTests {
    @Test(arguments: Dialect.allCases)
    func `a format is an annotation unless it is asserted`(_ dialect: Dialect) throws {
        let schema = #"{"format": "ipv4"}"#
        #expect(try accepts(schema, #""none""#, SchemaOptions(dialect: dialect)))
        #expect(try !accepts(schema, #""none""#, SchemaOptions(dialect: dialect, formats: .assert)))
        #expect(try accepts(schema, #""127.0.0.1""#, SchemaOptions(dialect: dialect, formats: .assert)))
    }

    @Test(arguments: [
        (#""eyJhIjogMX0=""#, true), (#""eyJhIjogIngifQ==""#, false), (#""e""#, false), (#""!!!!""#, false),
        (#""YQ==""#, false), ("1", true),
    ])
    func `content is decoded and checked where that is asked for`(_ instance: String, _ isValid: Bool) throws
    {
        let schema = #"""
            {"contentEncoding": "base64", "contentMediaType": "application/json",
             "contentSchema": {"properties": {"a": {"type": "number"}}}}
            """#
        #expect(try accepts(schema, instance))
        #expect(try accepts(schema, instance, SchemaOptions(assertsContent: true)) == isValid)
    }

    @Test(arguments: [
        ("http://json-schema.org/draft-07/schema#", Dialect.draft7),
        ("https://json-schema.org/draft-04/schema", .draft4),
        ("https://json-schema.org/draft/2020-12/schema", .draft2020),
        ("https://spec.openapis.org/oas/3.1/dialect/base", .openAPI31), ("https://example.com", nil),
    ])
    func `a dialect is known by its metaschema's URI`(_ uri: String, _ dialect: Dialect?) {
        #expect(Dialect(uri: uri) == dialect)
    }

    @Test func `a required vocabulary that nobody knows is a problem`() throws {
        let registry = SchemaRegistry()
        let meta: JSON = [
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$vocabulary": [
                "https://json-schema.org/draft/2020-12/vocab/core": true, "https://example.com/mine": true,
                "https://example.com/yours": false,
            ],
        ]
        registry.add(meta, at: "https://example.com/meta")
        registry.add(["$schema": "https://example.com/meta", "minimum": 5], at: "https://example.com/s")
        let schema = try Schema(at: "https://example.com/s", in: registry)
        #expect(schema.accepts(1))
        #expect(schema.problems.map(\.kind) == [.unknownVocabulary("https://example.com/mine")])
    }
}
