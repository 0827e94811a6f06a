import AccordJSON
import Testing

struct SchemaCheckTests {
    private static let book = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://shop.invalid/schemas/book.json",
          "type": "object",
          "required": ["title"],
          "properties": {
            "title": { "type": "string" },
            "price": { "$ref": "price.json" },
            "day": { "format": "date" }
          }
        }

        """

    private static let price = """
        {
          "type": "object",
          "properties": { "cents": { "minimum": 0 } }
        }

        """

    private func package() throws -> SamplePackage {
        let package = try SamplePackage()
        try package.write(Self.book, to: "schemas/book.json")
        try package.write(Self.price, to: "schemas/price.json")
        return package
    }

    @Test func `a valid instance is clean`() async throws {
        let package = try package()
        try package.write(#"{"title": "Kim", "day": "soon"}"#, to: "kim.json")
        let result = try await package.accord("schema", "check", "schemas/book.json", "kim.json")
        #expect(result.output == "no findings in 1 instance\n")
        #expect(result.code == 0)
    }

    @Test func `a violation has the place in the instance and the one in the schema`() async throws {
        let package = try package()
        try package.write("{\n  \"title\": 1\n}\n", to: "kim.json")
        let result = try await package.accord(
            "schema", "check", "schemas/book.json", "kim.json", "--format", "json")
        #expect(result.code == 1)
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["rule"] == "schema/type")
        #expect(finding?["facts"]?["pointer"] == "/title")
        #expect(finding?["places"]?[0] == ["file": "kim.json", "line": 2, "column": 12])
        #expect(finding?["places"]?[1]?["label"] == "schema")
        #expect(finding?["places"]?[1]?["file"] == "schemas/book.json")
        #expect(finding?["places"]?[1]?["line"] == 7)
    }

    @Test func `references lead to the files beside the schema, and so do places`() async throws {
        let package = try package()
        try package.write("title: Kim\nprice:\n  cents: -1\n", to: "kim.yaml")
        let result = try await package.accord(
            "schema", "check", "schemas/book.json", "kim.yaml", "--format", "json")
        #expect(result.code == 1)
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["facts"]?["pointer"] == "/price/cents")
        #expect(finding?["places"]?[0]?["line"] == 3)
        #expect(finding?["places"]?[1]?["file"] == "schemas/price.json")
        #expect(finding?["places"]?[1]?["line"] == 3)
    }

    @Test func `formats are asserted where it is asked for`() async throws {
        let package = try package()
        try package.write(#"{"title": "Kim", "day": "soon"}"#, to: "kim.json")
        let result = try await package.accord(
            "schema", "check", "schemas/book.json", "kim.json", "--formats", "assert")
        #expect(result.code == 1)
        #expect(result.output.contains("at kim.json:1:25"))
    }

    @Test func `the dialect of a schema that names none can be chosen`() async throws {
        let package = try SamplePackage()
        try package.write(#"{"minimum": 1, "exclusiveMinimum": true}"#, to: "s.json")
        try package.write("1", to: "one.json")
        #expect(try await package.accord("schema", "check", "s.json", "one.json", "--draft", "4").code == 1)
    }

    @Test func `a schema that breaks its metaschema is a finding`() async throws {
        let package = try SamplePackage()
        try package.write("{\n  \"type\": \"strng\"\n}", to: "s.json")
        let result = try await package.accord("schema", "check", "s.json")
        #expect(result.code == 1)
        #expect(result.output.contains("the schema is wrong at /type"))
        #expect(result.output.contains("at s.json:2:11"))
    }

    @Test func `a reference to nowhere is a finding`() async throws {
        let package = try SamplePackage()
        try package.write(#"{"properties": {"a": {"$ref": "none.json"}}}"#, to: "s.json")
        try package.write(#"{"a": 1}"#, to: "a.json")
        let result = try await package.accord("schema", "check", "s.json", "a.json")
        #expect(result.code == 1)
        #expect(result.output.contains("none.json"))
    }

    @Test(arguments: [
        ("additionalProperties: false", "additionalProperties"),
        ("unevaluatedProperties: false", "unevaluatedProperties"),
        ("patternProperties: {^e: false}", "patternProperties"),
        ("propertyNames: {maxLength: 4}", "propertyNames"),
    ])
    func `a member that must not be there stands at its key`(_ schema: String, _ keyword: String) async throws
    {
        let package = try SamplePackage()
        try package.write("properties: {id: true}\n\(schema)\n", to: "s.yaml")
        try package.write("{\n  \"id\": 1,\n  \"extra\": null\n}\n", to: "a.json")
        let result = try await package.accord("schema", "check", "s.yaml", "a.json", "--format", "json")
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["rule"] == JSON("schema/\(keyword)"))
        #expect(finding?["headline"]?.string?.hasPrefix("the document: `extra` is") == true)
        #expect(finding?["facts"]?["pointer"] == "/extra")
        #expect(finding?["places"]?[0] == ["file": "a.json", "line": 3, "column": 3])
    }

    @Test func `a pattern that is given up is a finding of its own`() async throws {
        let package = try SamplePackage()
        try package.write(#"{"pattern": "^(?:(a|a)*\\1c|a*b)$"}"#, to: "s.json")
        try package.write(#""\#(String(repeating: "a", count: 60))b""#, to: "a.json")
        let result = try await package.accord("schema", "check", "s.json", "a.json", "--format", "json")
        #expect(result.code == 1)
        let finding = try JSON(parsing: result.output)["findings"]?[0]
        #expect(finding?["rule"] == "schema/undecided")
        #expect(finding?["headline"]?.string?.contains("neither accepted nor refused") == true)
    }

    @Test func `no more violations are shown than a person reads, and that is said`() async throws {
        let package = try SamplePackage()
        try package.write(#"{"items": {"type": "string"}}"#, to: "s.json")
        try package.write("[\(Array(repeating: "1", count: 1_500).joined(separator: ","))]", to: "a.json")
        let result = try await package.accord("schema", "check", "s.json", "a.json")
        #expect(result.code == 1)
        #expect(result.output.contains("a.json has more violations than the 1000 that are shown"))
        #expect(result.output.hasSuffix("\n1000 errors, 1 note in 1 instance\n"))
    }

    @Test func `what cannot be read ends with 2, what is malformed with 1`() async throws {
        let package = try package()
        try package.write("{", to: "bad.json")
        #expect(try await package.accord("schema", "check", "none.json", "bad.json").code == 2)
        #expect(try await package.accord("schema", "check", "schemas/book.json", "none.json").code == 2)
        let result = try await package.accord("schema", "check", "schemas/book.json", "bad.json")
        #expect(result.code == 1)
        #expect(result.output.contains("at bad.json:1:2"))
    }
}
