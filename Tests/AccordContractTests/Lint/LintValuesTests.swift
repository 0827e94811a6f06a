import AccordContract
import AccordReport
import Testing

/// What single fields may hold.
struct LintValuesTests {
    private static func schema(_ version: String, _ schema: String) -> String {
        LintText.document(version, "paths: {}\ncomponents:\n  schemas:\n    A: \(schema)")
    }

    @Test(arguments: [
        ("3.0.3", "{required: [a, a]}", "`a` stands twice in `required`"),
        ("3.1.0", "{required: [a, b, a]}", "`a` stands twice in `required`"),
        ("3.1.0", "{type: [string, string]}", "`string` stands twice in `type`"),
        ("3.1.0", "{dependentRequired: {a: [b, b]}}", "`b` stands twice in `a`"),
    ])
    func `a list of names has each once`(version: String, schema: String, headline: String) throws {
        let findings = try Contract(Self.schema(version, schema)).lint()
        #expect(findings.map(\.headline) == [headline])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.first?.places.map(\.label) == ["contract", "first"])
    }

    // MARK: - Formats

    @Test(arguments: [
        ("info: {title: T, version: '1', termsOfService: not a url}", "termsOfService"),
        ("info: {title: T, version: '1', contact: {url: 'a b'}}", "url"),
        ("info: {title: T, version: '1', contact: {email: nobody}}", "email"),
        ("info: {title: T, version: '1', license: {name: n, url: '<x>'}}", "url"),
        ("externalDocs: {url: 'http://[x'}", "url"),
        ("components: {schemas: {A: {xml: {namespace: no-scheme}}}}", "namespace"),
        (
            "components: {securitySchemes: {a: {type: openIdConnect, openIdConnectUrl: a b}}}",
            "openIdConnectUrl"
        ),
        (
            "components: {securitySchemes: {a: {type: oauth2, flows: {implicit: "
                + "{authorizationUrl: not a url, refreshUrl: /ok, scopes: {}}}}}}", "authorizationUrl"
        ),
    ])
    func `a field that holds a URL is one`(rest: String, field: String) throws {
        let info = rest.hasPrefix("info") ? "" : "info: {title: T, version: '1'}\n"
        let findings = try Contract("openapi: 3.0.3\n\(info)paths: {}\n\(rest)").lint()
            .filter { $0.severity == .error }
        #expect(findings.map(\.rule.id) == ["contract/wrong-format"])
        #expect(findings.map(\.subject) == [field])
    }

    @Test func `what is no URL is told by its value`() throws {
        let yaml = LintText.document("3.0.3", "paths: {}\nexternalDocs: {url: not a url}")
        let found = try LintText.findings(yaml)
        #expect(
            found == ["4:21 error: `url` must be a URL, and is \"not a url\""])
    }

    // MARK: - Words

    private static func parameter(_ version: String, _ parameter: String) -> String {
        LintText.document(
            version,
            "paths:\n  /a:\n    get:\n      responses: {'200': {description: d}}\n      parameters:\n        - \(parameter)"
        )
    }

    @Test(arguments: [
        (
            "3.0.3", "{in: qury, name: q, schema: {}}", "`query`, `header`, `path` or `cookie`",
            "did you mean `query`?"
        ),
        (
            "3.1.0", "{in: querystring, name: q, content: {a/b: {}}}",
            "`query`, `header`, `path` or `cookie`",
            "`querystring` is known since OpenAPI 3.2; this document is of 3.1"
        ),
        (
            "3.2.0", "{in: qury, name: q, schema: {}}",
            "`query`, `header`, `path`, `cookie` or `querystring`", "did you mean `query`?"
        ),
        (
            "3.0.3", "{in: query, name: q, style: fom, schema: {}}",
            "`form`, `spaceDelimited`, `pipeDelimited` or `deepObject`", "did you mean `form`?"
        ),
        ("3.1.0", "{in: cookie, name: q, style: cookie, schema: {}}", "`form`", nil),
        ("3.2.0", "{in: cookie, name: q, style: simple, schema: {}}", "`form` or `cookie`", nil),
    ])
    func `the words that are offered are those of the version and the place`(
        version: String, parameter: String, expected: String, hint: String?
    ) throws {
        let findings = try Contract(Self.parameter(version, parameter)).lint()
        #expect(findings.map(\.expected) == [expected])
        #expect(findings.first?.hints == [hint].compactMap(\.self))
    }

    @Test func `the types of security schemes are those of the version`() throws {
        let yaml = LintText.document(
            "3.0.3", "paths: {}\ncomponents: {securitySchemes: {a: {type: mutualTLS}}}")
        let finding = try #require(Contract(yaml).lint().first { $0.severity == .error })
        #expect(finding.expected == "`apiKey`, `http`, `oauth2` or `openIdConnect`")
        #expect(finding.hints == ["`mutualTLS` is known since OpenAPI 3.1; this document is of 3.0"])
    }

    // MARK: - Styles

    @Test(arguments: [
        ("deepObject", "{type: string}", "objects", "string"),
        ("deepObject", "{type: array, items: {}}", "objects", "array"),
        ("spaceDelimited", "{allOf: [{type: integer}]}", "arrays and objects", "number"),
        ("pipeDelimited", "{type: boolean, nullable: true}", "arrays and objects", "boolean"),
    ])
    func `a style that is not defined for the type is told`(
        style: String, schema: String, expected: String, actual: String
    ) throws {
        let yaml = Self.parameter("3.0.3", "{in: query, name: q, style: \(style), schema: \(schema)}")
        let found = try LintText.findings(yaml)
        #expect(
            found == [
                "8:39 8:\(49 + style.utf8.count) warning: "
                    + "the style `\(style)` is for \(expected), and the schema is of type \(actual)"
            ])
    }

    @Test(arguments: [
        "style: deepObject, schema: {}", "style: deepObject, schema: {type: object}",
        "style: pipeDelimited, schema: {type: array, items: {}}", "style: form, schema: {type: string}",
        "style: deepObject, schema: {oneOf: [{type: object}, {type: string}]}",
    ])
    func `a style that may be defined for the type is fine`(fields: String) throws {
        #expect(try LintText.findings(Self.parameter("3.0.3", "{in: query, name: q, \(fields)}")) == [])
    }

    @Test func `the style of a form's field is held against the property's type`() throws {
        let yaml = LintText.document(
            "3.0.3",
            """
            paths:
              /a:
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {a: {type: string}, b: {type: object}}}
                        encoding: {a: {style: deepObject}, b: {style: deepObject}}
                  responses: {'200': {description: d}}
            """)
        let found = try LintText.findings(yaml)
        #expect(
            found == [
                "10:35 9:52 warning: the style `deepObject` is for objects, and the schema is of type string"
            ])
    }
}
