import AccordJSON
import Testing

/// How `accord schema check` reads schemas and instances.
struct SchemaCheckReadingTests {
    @Test func `standard input that begins like JSON is JSON, strictly`() async throws {
        let package = try SamplePackage()
        try package.write(#"{"type": "array"}"#, to: "s.json")
        try package.write("[1,\n2,]", to: "in.txt")
        let result = try await Program.run(
            ["schema", "check", "s.json", "-"], in: package.root, input: "\(package.root)/in.txt")
        #expect(result.code == 1)
        #expect(
            result.output == """
                error: <standard input> is not JSON: a comma stands before the end of the array
                  at <standard input>:2:2
                    2 | 2,]
                         ^

                1 error in 1 instance

                """)
    }

    @Test(arguments: [
        ("x.dat", #"{"id": 1,}"#, 1), ("x.dat", "id: 1\n", 0), ("x.yaml", "{id: 1,}", 0),
        ("x.YML", #"{"id": 1,}"#, 0), ("x", " \n{id: 1}", 1), ("x.json", "id: 1\n", 1),
    ])
    func `the name and the first sign decide between JSON and YAML`(
        _ name: String, _ text: String, _ code: Int32
    ) async throws {
        let package = try SamplePackage()
        try package.write(#"{"type": "object"}"#, to: "s.json")
        try package.write(text, to: name)
        #expect(try await package.accord("schema", "check", "s.json", name).code == code)
    }

    @Test func `a key that stands twice is a warning in an instance, each value checked in its place`()
        async throws
    {
        let package = try SamplePackage()
        try package.write(#"{"properties": {"id": {"type": "integer"}}}"#, to: "s.json")
        try package.write(#"{"id":1,"title":"t","id":"x"}"#, to: "a.json")
        let result = try await package.accord("schema", "check", "s.json", "a.json", "--format", "json")
        #expect(result.code == 1)
        let findings = try JSON(parsing: result.output)["findings"]
        #expect(findings?.elements.map { $0["rule"] } == ["json/duplicate-key", "schema/type"])
        #expect(findings?.elements.map { $0["severity"] } == ["warning", "error"])
        #expect(findings?.elements.map { $0["places"]?[0]?["column"] } == [21, 26])
    }

    @Test(arguments: [
        (#"{"type":"string","type":"integer"}"#, "error", 1), (#"{"enum":[{"a":1,"a":2}]}"#, "warning", 0),
        (#"{"properties":{"a":{},"a":{}}}"#, "warning", 0),
        (#"{"items":{"title":"","title":""}}"#, "error", 1),
        (#"{"allOf":[{"$defs":{"b":{"title":"","title":""}}}]}"#, "error", 1),
    ])
    func `a keyword that stands twice is an error, another key of a schema a warning`(
        _ schema: String, _ severity: JSON, _ code: Int32
    ) async throws {
        let package = try SamplePackage()
        try package.write(schema, to: "s.json")
        let result = try await package.accord("schema", "check", "s.json", "--format", "json")
        #expect(result.code == code)
        let findings = try JSON(parsing: result.output)["findings"]
        #expect(findings?.count == 1)
        #expect(findings?[0]?["rule"] == "json/duplicate-key")
        #expect(findings?[0]?["severity"] == severity)
        #expect(findings?[0]?["places"]?[0]?["line"] == 1)
    }

    @Test func `a repeated keyword shows in YAML and in files that are referred to`() async throws {
        let package = try SamplePackage()
        try package.write("$ref: b.yaml\n", to: "s.yaml")
        try package.write("title: a\ntype: string\ntype: integer\n", to: "b.yaml")
        try package.write("1", to: "a.json")
        let result = try await package.accord("schema", "check", "s.yaml", "a.json")
        #expect(result.code == 1)
        #expect(result.output.contains("the key \"type\" stands in this object already, in line 2"))
        #expect(result.output.contains("at b.yaml:3:1"))
    }

    @Test(arguments: [("3", "3"), ("[]", "[]")])
    func `what can be no schema is said once, and ends with 2`(_ text: String, _ shown: String) async throws {
        let package = try SamplePackage()
        try package.write(text, to: "s.json")
        try package.write("1", to: "a.json")
        let result = try await package.accord("schema", "check", "s.json", "a.json")
        #expect(result.code == 2)
        #expect(
            result.output == """
                error: the schema is wrong at the document: expected object or boolean, got \(shown)
                  at s.json:1:1
                    1 | \(text)
                        ^

                1 error in 0 instances

                """)
    }

    @Test func `a schema that cannot be read is called a schema`() async throws {
        let package = try SamplePackage()
        try package.write("{", to: "s.json")
        let result = try await package.accord("schema", "check", "s.json")
        #expect(result.code == 2)
        #expect(result.output.contains("at schema s.json:1:2"))
        #expect(!result.output.contains("contract"))
    }
}
