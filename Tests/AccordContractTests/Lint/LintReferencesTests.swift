import AccordContract
import AccordReport
import Testing

/// Where references lead, and what is wanted there.
struct LintReferencesTests {
    private static let schema = "{type: object, required: [a], properties: {a: {type: string}}}"

    @Test func `a reference to another kind of object is one error, with both places`() throws {
        let yaml = LintText.document(
            "3.0.3",
            """
            paths:
              /a: {get: {responses: {'205': {$ref: '#/components/schemas/S'}}}}
            components:
              schemas: {S: \(Self.schema)}
              responses: {T: {description: d}}
            """)
        let finding = try #require(Contract(yaml).lint().first)
        #expect(
            TextRenderer().render([finding]) == """
                error: expected a Response Object, and `#/components/schemas/S` leads to a Schema Object
                  at contract /api/openapi.yaml:4:40
                    4 |   /a: {get: {responses: {'205': {$ref: '#/components/schemas/S'}}}}
                                                               ^
                  at target /api/openapi.yaml:6:13
                    6 |   schemas: {S: {type: object, required: …
                                    ^
                  expected: a Response Object
                  actual:   a Schema Object
                  did you mean `#/components/responses/T`?

                """)
        #expect(try Contract(yaml).lint().filter { $0.severity == .error } == [finding])
    }

    @Test(arguments: [
        (
            "content: {application/json: {schema: {$ref: '#/components/responses/R'}}}",
            "expected a Schema Object, and `#/components/responses/R` leads to a Response Object"
        ),
        (
            "content: {application/json: {schema: {$ref: '#/components/schemas'}}}",
            "expected a Schema Object, and `#/components/schemas` leads to an object"
        ),
        (
            "headers: {h: {$ref: '#/info/title'}}",
            "expected a Header Object, and `#/info/title` leads to a string"
        ),
        (
            "links: {m: {operationRef: '#/components/schemas/S'}}",
            "expected an Operation Object, and `#/components/schemas/S` leads to a Schema Object"
        ),
        (
            "links: {m: {operationRef: '#/paths/~1nope/get'}}",
            "there is nothing at `#/paths/~1nope/get`"
        ),
        ("links: {m: {operationRef: 'x.yaml#/get'}}", "the document of `x.yaml#/get` cannot be read: "),
    ])
    func `a reference that cannot be meant is told`(part: String, headline: String) throws {
        let found = try LintText.findings(Self.response(part, version: "3.0.3"))
        #expect(found.count == 1)
        #expect(found.first?.contains("error: \(headline)") == true, "\(found)")
    }

    @Test(arguments: [
        "links: {m: {operationRef: '#/paths/~1a/get'}}",
        "content: {application/json: {schema: {$ref: '#/components/schemas/S/properties/a'}}}",
        "content: {application/json: {schema: {$ref: '#/x-parts/s'}}}",
        "content: {application/json: {schema: {$ref: '#/components/examples/E/value'}}}",
        "content: {application/json: {schema: {$ref: '#/components/responses/R/content/a~1b/schema'}}}",
        "headers: {h: {$ref: 'parts.yaml#/h'}}",
    ])
    func `a reference to what is wanted is fine, wherever it stands`(part: String) throws {
        let files = ["/api/parts.yaml": "h: {schema: {type: string}}"]
        #expect(try LintText.findings(Self.response(part), files: files) == [])
    }

    private static func response(_ part: String, version: String = "3.1.0") -> String {
        LintText.document(
            version,
            """
            x-parts: {s: {type: string}}
            paths:
              /a: {get: {responses: {'200': {description: d, \(part)}, '201': {$ref: '#/components/responses/R'}}}}
              /b: {get: {responses: {'200': {description: d, content: {a/b: {schema: {$ref: '#/components/schemas/S'}}}}}}}
              /c: {get: {responses: {default: {description: d}}, parameters: [{in: query, name: q, schema: {}, examples: {e: {$ref: '#/components/examples/E'}}}]}}
            components:
              schemas: {S: \(schema)}
              responses: {R: {description: d, content: {a/b: {schema: {type: string}}}}}
              examples: {E: {value: {type: string}}}
            """)
    }

    @Test func `a file that cannot be read is told at the place in that file`() throws {
        let yaml = LintText.document("3.1.0", "paths: {/a: {$ref: 'parts/broken.yaml'}}")
        let findings = try Contract(yaml, files: ["/api/parts/broken.yaml": "get:\n  tags: {a: ]\n"]).lint()
        #expect(
            findings.map(\.places).map { $0.map(\.description) } == [
                ["/api/parts/broken.yaml:2:13", "/api/openapi.yaml:3:20"]
            ])
        #expect(findings.first?.places.map(\.label) == ["contract", "reference"])
        #expect(
            findings.first?.headline == """
                the document of `parts/broken.yaml` cannot be read: \
                while parsing a flow node, did not find expected node content
                """)
    }
}
