import AccordJSON
import AccordSchema
import Testing

struct OpenAPI31Tests {
    private func schema(_ document: String, at pointer: String) throws -> Schema {
        let registry = SchemaRegistry()
        registry.add(try JSON(parsing: document), at: "file:///api/openapi.json")
        return try Schema(at: "file:///api/openapi.json#" + pointer, in: registry)
    }

    @Test func `a document says its version and so the dialect of its schemas`() throws {
        let text = #"{"components": {"schemas": {"A": {"type": "string", "nullable": true}}}}"#
        let old = try schema(#"{"openapi": "3.0.3", "# + text.dropFirst(), at: "/components/schemas/A")
        let new = try schema(#"{"openapi": "3.1.0", "# + text.dropFirst(), at: "/components/schemas/A")
        #expect(old.accepts(.null))
        #expect(!new.accepts(.null))
    }

    @Test func `jsonSchemaDialect changes the rules of all schemas`() throws {
        let document = #"""
            {"openapi": "3.1.0", "jsonSchemaDialect": "http://json-schema.org/draft-07/schema#",
             "components": {"schemas": {"A": {"prefixItems": [false], "minContains": 2}}}}
            """#
        #expect(try schema(document, at: "/components/schemas/A").accepts([1]))
    }

    @Test func `identifiers inside components are found`() throws {
        let document = ##"""
            {"openapi": "3.1.0", "components": {"schemas": {
              "A": {"$ref": "https://example.com/b#name"},
              "B": {"$id": "https://example.com/b", "$defs": {"c": {"$anchor": "name", "type": "null"}}}}}}
            """##
        let schema = try schema(document, at: "/components/schemas/A")
        #expect(schema.accepts(.null))
        #expect(!schema.accepts(1))
        #expect(schema.problems == [])
    }

    @Test func `the document's own URI is the base of its references`() throws {
        let registry = SchemaRegistry()
        registry.add(
            [
                "openapi": "3.2.0", "$self": "https://example.com/api/",
                "components": ["schemas": ["A": ["$ref": "b.json"]]],
            ],
            at: "file:///openapi.json")
        registry.add(["type": "null"], at: "https://example.com/api/b.json")
        let schema = try Schema(at: "file:///openapi.json#/components/schemas/A", in: registry)
        #expect(!schema.accepts(1))
    }
}
