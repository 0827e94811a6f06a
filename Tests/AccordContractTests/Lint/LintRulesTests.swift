import AccordContract
import AccordReport
import Testing

struct LintRulesTests {
    /// The findings of a document, as `line:column rule subject`.
    private func lint(_ yaml: String, _ options: LintOptions = LintOptions()) throws -> [String] {
        try Contract(yaml).lint(options).map { finding in
            let place = finding.places[0]
            return
                "\(place.line ?? 0):\(place.column ?? 0) \(finding.rule.id.dropFirst(9)) \(finding.subject)"
        }
    }

    private static func document(_ version: String, _ rest: String) -> String {
        "openapi: \(version)\ninfo: {title: T, version: '1'}\n" + rest
    }

    private static func schema(_ version: String, _ schema: String) -> String {
        document(version, "paths: {}\ncomponents:\n  schemas:\n    A: \(schema)")
    }

    private static func parameter(_ version: String, _ parameter: String) -> String {
        document(version, "paths: {}\ncomponents:\n  parameters:\n    A: \(parameter)")
    }

    private static func operation(_ version: String, _ operation: String) -> String {
        document(version, "paths:\n  /a:\n    get: \(operation)")
    }

    private static let ok = "responses: {'200': {description: fine}}"

    // MARK: - Structure

    @Test(arguments: [
        ("openapi: 3.0.3", ["1:1 missing-field info", "1:1 missing-field paths"]),
        ("openapi: 3.1.0\ninfo: {title: T}\npaths: {}", ["2:7 missing-field version"]),
        ("openapi: 3.1.0\ninfo: {title: T, version: 1.0}\npaths: {}", ["2:27 wrong-type version"]),
        ("openapi: 3.1\ninfo: {title: T, version: '1'}\npaths: {}", ["1:10 wrong-type openapi"]),
        ("openapi: '3.1'\ninfo: {title: T, version: '1'}\npaths: {}", ["1:10 version-text "]),
        ("openapi: 3.3.0\ninfo: {title: T, version: '1'}\npaths: {}", ["1:10 later-version "]),
        ("openapi: 3.1.0\ninfo: {title: T, version: '1'}", ["1:1 nothing-described "]),
        (document("3.0.0", "paths: {}\nserver: []"), ["4:1 unknown-field server"]),
        (document("3.0.0", "paths: {}\nwebhooks: {}"), ["4:1 unknown-field webhooks"]),
        (document("3.0.0", "paths: {}\nx-server: []"), []),
        (document("3.0.0", "paths: {a: {}}"), ["3:9 path-slash a"]),
        (document("3.0.0", "paths: {}\ncomponents: {schemas: {a b: {}}}"), ["4:24 component-name a b"]),
        (document("3.0.0", "paths: {}\nservers: [{}]"), ["4:11 missing-field url"]),
        (
            document("3.1.0", "paths: {}\ninfo: {title: U, version: '2'}"),
            ["4:1 duplicate-key info"]
        ),
        (
            document("3.1.0", "paths: {}\ncomponents: {x: {}, parameters: []}"),
            ["4:14 unknown-field x", "4:33 wrong-type parameters"]
        ),
        (operation("3.0.0", "{responses: {'200': {}}}"), ["5:30 missing-field description"]),
        (operation("3.2.0", "{responses: {'200': {}}}"), []),
        (
            operation("3.1.0", "{responses: {4xx: {description: d}}}"),
            ["5:11 no-success ", "5:23 status-key 4xx"]
        ),
        (operation("3.0.0", "{responses: {'404': {description: d}}}"), ["5:11 no-success "]),
        (operation("3.0.0", "{responses: {}}"), ["5:11 no-response "]),
        (operation("3.0.0", "{}"), ["5:10 missing-field responses"]),
        (
            operation("3.0.0", "{requestBody: {content: {}}, \(ok)}"), ["5:11 ignored-body GET"]
        ),
        (
            operation("3.1.0", "{requestBody: {content: {json: {}}}, \(ok)}"),
            ["5:35 media-type json"]
        ),
    ])
    func `structure follows the version`(yaml: String, findings: [String]) throws {
        #expect(try lint(yaml) == findings)
    }

    // MARK: - Paths and operations

    @Test(arguments: [
        (
            "paths:\n  /a/{x}: {}\n  /a/{y}: {}", ["5:3 duplicate-path /a/{y}"]
        ),
        (
            "paths:\n  /a/{x}: {get: {\(ok)}}\n  /{y}/b: {get: {\(ok)}}",
            [
                "4:12 undeclared-path-parameter x", "5:3 ambiguous-path /{y}/b",
                "5:12 undeclared-path-parameter y",
            ]
        ),
        ("paths:\n  /a/{x: {}", ["4:3 template-syntax /a/{x"]),
        ("paths:\n  /a/{}: {get: {\(ok)}}", ["4:3 template-syntax /a/{}"]),
        (
            "paths:\n  /a:\n    parameters: [{in: path, name: x, required: true, schema: {}}]\n    get: {\(ok)}",
            ["5:18 unused-path-parameter x"]
        ),
        (
            "paths:\n  /{x}:\n    parameters: [{in: path, name: x, required: false, schema: {}}]\n    get: {\(ok)}",
            ["5:48 optional-path-parameter x"]
        ),
        (
            "paths:\n  /a:\n    get: {operationId: i, \(ok)}\n    put: {operationId: i, \(ok)}",
            ["6:24 duplicate-operation-id i"]
        ),
        (
            "paths:\n  /a:\n    get:\n      \(ok)\n      parameters:\n        - {in: query, name: q, schema: {}}\n"
                + "        - {in: query, name: q, schema: {}}",
            ["9:11 duplicate-parameter q"]
        ),
        (
            "paths:\n  /a: {get: {responses: {'200': {description: d, links: {l: {operationId: no}}}}}}",
            ["4:75 link-operation no"]
        ),
        ("paths: {}\ntags: [{name: a}, {name: a}]", ["4:26 duplicate-tag a"]),
        ("paths: {}\nservers: []", ["4:1 empty-servers "]),
        (
            "paths: {}\nservers:\n- url: /{a}?q\n  variables: {b: {default: x, enum: [y]}}",
            [
                "5:8 server-query /{a}?q", "5:8 undeclared-server-variable a",
                "6:15 unused-server-variable b",
                "6:28 server-default ",
            ]
        ),
        ("paths: {}\nsecurity: [{key: []}]", ["4:13 missing-security-scheme key"]),
    ])
    func `the parts of a document are held against each other`(yaml: String, findings: [String]) throws {
        #expect(try lint(Self.document("3.1.0", yaml)) == findings)
    }

    @Test func `scopes and components that nothing uses are told`() throws {
        let yaml = Self.document(
            "3.0.0",
            """
            security: [{o: [b]}, {k: [c]}]
            paths: {/a: {get: {responses: {'200': {$ref: '#/components/responses/R'}}}}}
            components:
              responses: {R: {description: d}, S: {description: d}}
              securitySchemes:
                o: {type: oauth2, flows: {implicit: {scopes: {a: x}}}}
                k: {type: apiKey, name: k}
                l: {type: http}
            """)
        #expect(
            try lint(yaml) == [
                "3:17 missing-scope b", "3:26 scopes-of-no-oauth apiKey", "6:36 unused-component S",
                "8:31 missing-field authorizationUrl", "9:8 missing-field in", "10:5 unused-component l",
                "10:8 missing-field scheme",
            ])
    }

    @Test(arguments: [
        ("paths: {'/a/{id}': {get: {\(ok)}}}", "undeclared-path-parameter id", true),
        (
            "paths: {/a: {get: {parameters: [{in: path, name: x, required: true, schema: {}}], \(ok)}}}",
            "unused-path-parameter x", true
        ),
        ("paths: {}\nsecurity: [{nokey: []}]", "missing-security-scheme nokey", true),
        ("paths: {/a: {get: {responses: {}}}}", "no-response ", false),
    ])
    func `what the specification forbids is an error, and since 3.1 where its own documents do not do it`(
        rest: String, finding: String, isWarningLater: Bool
    ) throws {
        for (version, severity) in [("3.0.3", Severity.error), ("3.1.0", isWarningLater ? .warning : .error)]
        {
            let found = try Contract(Self.document(version, rest)).lint()
            #expect(found.map { "\($0.rule.id.dropFirst(9)) \($0.subject)" } == [finding])
            #expect(found.map(\.severity) == [severity])
        }
    }

    // MARK: - Parameters

    @Test(arguments: [
        ("3.0.0", "{in: query, name: q}", ["6:8 missing-either schema"]),
        ("3.0.0", "{in: query, name: q, schema: {}, content: {a/b: {}}}", ["6:41 exclusive-fields schema"]),
        ("3.0.0", "{in: query, name: q, content: {a/b: {}, c/d: {}}}", ["6:29 one-media-type "]),
        (
            "3.0.0", "{in: query, name: q, schema: {}, example: 1, examples: {}}",
            ["6:53 exclusive-fields example"]
        ),
        ("3.0.0", "{in: body, name: q, schema: {}}", ["6:13 wrong-value in"]),
        ("3.0.0", "{in: header, name: q, schema: {}, style: form}", ["6:49 style form"]),
        ("3.0.0", "{in: header, name: accept, schema: {}}", ["6:27 ignored-header accept"]),
        ("3.0.0", "{in: header, name: 'a b', schema: {}}", ["6:27 header-name a b"]),
        (
            "3.1.0", "{in: cookie, name: q, schema: {}, allowReserved: true}",
            ["6:42 misplaced-field allowReserved"]
        ),
        ("3.1.0", "{in: querystring, name: q, content: {a/b: {}}}", ["6:13 wrong-value in"]),
        ("3.2.0", "{in: querystring, name: q, schema: {}}", ["6:35 querystring-content q"]),
        (
            "3.0.0", "{in: path, name: q, required: true, schema: {}, allowEmptyValue: true}",
            ["6:56 misplaced-field allowEmptyValue"]
        ),
    ])
    func `a parameter follows the rules of its place`(
        version: String, parameter: String, findings: [String]
    ) throws {
        #expect(try lint(Self.parameter(version, parameter)) == findings)
    }

    // MARK: - Schemas

    @Test(arguments: [
        ("3.0.0", "{type: array}", ["6:8 missing-field items"]),
        ("3.0.0", "{type: [string]}", ["6:15 wrong-type type"]),
        ("3.1.0", "{type: [string, int]}", ["6:24 wrong-value type[1]"]),
        ("3.0.0", "{exclusiveMinimum: 3}", ["6:27 wrong-type exclusiveMinimum"]),
        ("3.1.0", "{exclusiveMinimum: true}", ["6:27 wrong-type exclusiveMinimum"]),
        ("3.1.0", "{type: string, nullable: true}", ["6:23 keyword-version nullable"]),
        ("3.0.0", "{const: 1}", ["6:9 keyword-version const"]),
        ("3.0.0", "{requird: [a]}", ["6:9 unknown-field requird"]),
        ("3.1.0", "{requird: [a]}", []),
        ("3.0.0", "{nullable: true}", ["6:9 nullable-without-type "]),
        ("3.0.0", "{type: string, nullable: true, enum: [a]}", ["6:39 nullable-enum "]),
        ("3.0.0", "{readOnly: true, writeOnly: true}", ["6:25 read-and-write-only "]),
        ("3.1.0", "{minLength: -1}", ["6:20 wrong-type minLength"]),
        ("3.1.0", "{pattern: '('}", [#"6:18 pattern "(""#]),
        ("3.1.0", "{patternProperties: {'[': true}}", [#"6:29 pattern "[""#]),
        ("3.0.0", "{required: [b], properties: {a: {}}}", ["6:20 undeclared-required b"]),
        ("3.0.0", "{allOf: [{required: [b]}, {properties: {b: {}}}]}", []),
        ("3.0.0", "{oneOf: []}", ["6:16 empty-list oneOf"]),
        ("3.0.0", "{$ref: '#/components/schemas/A'}", ["6:15 ref-cycle #/components/schemas/A"]),
        ("3.1.0", "{$ref: '#/components/schemas/B'}", ["6:15 ref-nowhere #/components/schemas/B"]),
        ("3.1.0", "{$ref: '#b'}", ["6:15 ref-invalid #b"]),
        ("3.1.0", "{$ref: 'b.yaml'}", ["6:15 ref-document b.yaml"]),
        ("3.1.0", "{$ref: '../b.yaml'}", ["6:15 ref-outside ../b.yaml"]),
        ("3.1.0", "{$ref: 'https://b.c/d'}", ["6:15 ref-remote https://b.c/d"]),
        ("3.1.0", "{$id: 'x:y', $defs: {b: {$anchor: c}}, items: {$ref: '#c'}}", []),
        ("3.1.0", "{$id: 'x:y', items: {$ref: '#/$defs/d'}}", ["6:35 ref-nowhere #/$defs/d"]),
        ("3.1.0", "{$ref: 'https://json-schema.org/draft/2020-12/schema'}", []),
        ("3.1.0", "{$ref: 3}", ["6:15 wrong-type $ref", "6:15 wrong-type $ref"]),
        ("3.1.0", "{anyOf: [{type: string}, {$ref: '#/components/schemas/A'}]}", ["6:33 endless-schema A"]),
        ("3.1.0", "{items: {$ref: '#/components/schemas/A'}}", []),
        ("3.1.0", "{type: integer, default: x}", ["6:33 value-mismatch default"]),
        ("3.1.0", "{type: integer, enum: [1, a]}", ["6:34 value-mismatch enum"]),
        (
            "3.0.0", "{type: object, example: {a: 1}, properties: {a: {type: string}}}",
            ["6:36 value-mismatch example"]
        ),
        ("3.1.0", "{type: integer, examples: [1, 1.5]}", ["6:38 value-mismatch examples"]),
        (
            "3.0.0", "{properties: {a: {}}, discriminator: {propertyName: t}}",
            ["6:60 discriminator-property t"]
        ),
        (
            "3.0.0", "{properties: {t: {}}, discriminator: {propertyName: t, mapping: {x: Nope}}}",
            ["6:76 discriminator-mapping Nope"]
        ),
    ])
    func `a schema follows the dialect of its version`(
        version: String, schema: String, findings: [String]
    ) throws {
        #expect(try lint(Self.schema(version, schema)) == findings)
    }

    @Test func `an example counts in the direction that it is sent in`() throws {
        let yaml = Self.document(
            "3.0.0",
            """
            paths:
              /a:
                post:
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: '#/components/schemas/A'}
                        example: {w: 1}
                  responses:
                    '200':
                      description: d
                      content:
                        application/json:
                          schema: {$ref: '#/components/schemas/A'}
                          example: {w: 1}
            components:
              schemas:
                A:
                  required: [r, w]
                  properties:
                    r: {type: integer, readOnly: true}
                    w: {type: integer, writeOnly: true}
            """)
        #expect(try lint(yaml) == ["17:24 value-mismatch example"])
    }

    // MARK: - Switching off

    @Test func `a rule is switched off for a part, with a reason`() throws {
        let yaml = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: []
            paths:
              x-accord-ignore: {contract/no-success: "only failures are interesting"}
              /a: {get: {responses: {'404': {description: d}}}}
            """
        #expect(try lint(yaml) == ["3:1 empty-servers "])
        #expect(try lint(yaml, LintOptions(ignored: ["contract/empty-servers"])) == [])
    }

    @Test func `an ignore without a reason, or of no rule, is a finding`() throws {
        let yaml = Self.document(
            "3.1.0",
            """
            paths: {}
            servers: []
            x-accord-ignore:
              contract/empty-servers: ' '
              contract/empty-server: known
            """)
        #expect(
            try lint(yaml) == [
                "4:1 empty-servers ", "6:27 ignore-reason contract/empty-servers",
                "7:3 ignore-unknown contract/empty-server",
            ])
    }

    @Test func `a finding reads as a message with its place and its hint`() throws {
        let findings = try Contract(Self.document("3.0.0", "paths: {}\nservrs: []")).lint()
        #expect(
            TextRenderer().render(findings) == """
                error: an OpenAPI Object has no field `servrs`
                  at contract /api/openapi.yaml:4:1
                    4 | servrs: []
                        ^
                  did you mean `servers`?
                  remove it, or let its name start with x-

                """)
    }
}
