import AccordJSON
import AccordSchema
import Testing

struct MetaschemaTests {
    @Test(arguments: Dialect.allCases)
    func `a dialect's metaschema accepts a schema, refuses what is none, and has no problems`(
        _ dialect: Dialect
    ) throws {
        let schema = try Schema(at: dialect.metaschema, in: SchemaRegistry())
        #expect(schema.accepts(["type": "string", "maxLength": 3]))
        #expect(!schema.accepts(["type": "string", "maxLength": "3"]))
        #expect(!schema.accepts(["properties": ["a": ["type": "text"]]]))
        #expect(schema.problems == [])
    }

    @Test(arguments: [
        "https://spec.openapis.org/oas/3.0/schema/2024-10-18",
        "https://spec.openapis.org/oas/3.1/schema-base/2025-11-23",
        "https://spec.openapis.org/oas/3.2/schema-base/2025-11-23",
    ])
    func `the schema of OpenAPI documents refuses a document without a title`(_ uri: String) throws {
        let schema = try Schema(at: uri, in: SchemaRegistry())
        let version = uri.contains("3.0") ? "3.0.4" : uri.contains("3.1") ? "3.1.1" : "3.2.0"
        let document: JSON = [
            "openapi": JSON(version), "info": ["title": "A", "version": "1"], "paths": [:],
        ]
        #expect(schema.violations(in: document) == [])
        #expect(!schema.accepts(["openapi": JSON(version), "info": ["version": "1"], "paths": [:]]))
        #expect(schema.problems == [])
    }
}
