import AccordContract
import AccordJSON
import AccordReport
import Testing

/// Documents that nobody would write, and somebody will.
struct LintHostileTests {
    private func rules(_ yaml: String, files: [String: String] = [:]) throws -> [String] {
        try Contract(yaml, files: files).lint().map { String($0.rule.id.dropFirst(9)) }
    }

    @Test func `the good half of a broken document is used, and the rest told`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: 7
            paths:
              /broken: {get: [1], parameters: {a: b}}
              /half: {get: {parameters: [3, {$ref: 4}], responses: {'200': [x]}}}
              /good: {get: {operationId: good, responses: {'200': {description: d}}}}
            components: {schemas: [a]}
            """)
        #expect(contract.operations.last?.operationID == "good")
        #expect(
            contract.lint().map(\.headline) == [
                "`info` must be an Info Object, and is a number",
                "`get` must be an Operation Object, and is an array",
                "`parameters` must be an array, and is an object",
                "`parameters[0]` must be a Parameter Object, and is a number",
                "`$ref` must be a string, and is a number",
                "`200` must be a Response Object, and is an array",
                "`schemas` must be an object, and is an array",
            ])
    }

    @Test func `a deep nest of schemas is walked without recursion`() throws {
        let depth = 240
        let schema =
            String(repeating: #"{"not":"#, count: depth) + "{}" + String(repeating: "}", count: depth)
        let found = try rules(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: \(schema)}}")
        #expect(found.isEmpty)
    }

    @Test(arguments: [
        "a: &a [*a]", "a: &a {b: 1}\nb: *c", "openapi: 3.1.0\npaths:\n\t/a: {}", "openapi: 3.1.0\n---\na: 1",
        "openapi: 3.1.0\npaths: {/a: {}", "openapi: [" + String(repeating: "[", count: 10_000), "\u{1}: 1",
    ])
    func `a text that cannot be read is an error with its place`(yaml: String) throws {
        let error = try #require(throws: ContractError.self) { try Contract(yaml) }
        let place = try #require(error.finding.places.first)
        #expect(place.line != nil && place.column != nil && place.text != nil)
    }

    @Test func `a chain of references that is too long is a finding`() throws {
        let chain = (0..<80).map { "R\($0): {$ref: '#/components/responses/R\($0 + 1)'}" }
        let found = try rules(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents:\n  responses:\n"
                + (chain + ["R80: {description: d}"]).map { "    \($0)\n" }.joined())
        #expect(found == Array(repeating: "ref-cycle", count: 17))
    }

    @Test func `references between files that lead back are followed once`() throws {
        let found = try rules(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {$ref: 'a.yaml'}}",
            files: [
                "/api/a.yaml": "get: {responses: {'200': {$ref: 'b.yaml#/r'}}}",
                "/api/b.yaml": """
                r:
                  description: d
                  content: {application/json: {schema: {$ref: '#/s'}}}
                s: {properties: {next: {$ref: 'b.yaml#/s'}, type: {$ref: '#/t'}}}
                """,
            ])
        #expect(found == ["ref-nowhere"])
    }

    @Test func `what a reference leads to is told in the file that it stands in`() throws {
        let findings = try Contract(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {$ref: 'a.json'}}",
            files: ["/api/a.json": #"{"get": {"responses": {"200": {"descripton": "d"}}}}"#]
        ).lint()
        #expect(findings.map(\.places[0].description) == ["/api/a.json:1:31", "/api/a.json:1:32"])
        #expect(findings.last?.advice.first == "did you mean `description`?")
    }

    @Test func `thousands of equal paths are held against each other in time`() throws {
        let paths = (0..<1_000).map { "  /{a\($0)}/x\($0): {}" }.joined(separator: "\n")
        #expect(try rules("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(paths)").isEmpty)
    }

    @Test func `thousands of ambiguous paths are told by the first of them`() throws {
        let paths = (0..<900).map { "  /{a}/x\($0): {get: {}}\n  /y\($0)/{b}: {get: {}}" }.joined(
            separator: "\n")
        let found = try rules("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(paths)")
        #expect(found.count { $0 == "ambiguous-path" } == 200)
    }

    @Test func `a repeated key in JSON is told at its own place`() throws {
        let files = [
            "/a.json":
                #"{"openapi": "3.1.0", "info": {"title": "T", "title": "U", "version": "1"}, "paths": {}}"#
        ]
        let contract = try Contract(loading: "/a.json", files: MemoryFiles(files))
        let findings = contract.lint()
        #expect(findings.map(\.rule.id) == ["contract/duplicate-key"])
        #expect(findings.first?.places.map(\.column) == [45, 31])
    }
}
