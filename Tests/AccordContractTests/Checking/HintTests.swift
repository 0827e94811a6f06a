import AccordContract
import AccordReport
import Testing

/// What a message says about how to put things right.
struct HintTests {
    private func hints(_ schema: String, _ body: String, _ version: String = "3.1.0") throws -> [String] {
        let content = "content: {application/json: {schema: \(schema)}}"
        return try advice(
            "{/q: {get: {responses: {'200': {description: ok, \(content)}}}}}", "/q -> 200 | json \(body)",
            version)
    }

    private func advice(_ paths: String, _ exchange: String, _ version: String = "3.1.0") throws -> [String] {
        let contract = try Contract("openapi: \(version)\ninfo: {title: T, version: '1'}\npaths: \(paths)")
        return ExchangeCheck(contract).check(ExchangeText(exchange).exchange).findings.flatMap(\.advice)
    }

    @Test(arguments: [
        ("{type: integer}", "\"12\"", "send it without quotes: 12"),
        ("{type: boolean}", "\"true\"", "send it without quotes: true"),
        ("{type: string}", "null", "allow null by a list: type: [string, \"null\"]"),
        ("{enum: [admin, guest]}", "\"Admin\"", "did you mean \"admin\"?"),
        ("{additionalProperties: false}", "{\"a\":1}", "declare it, or allow it by additionalProperties"),
        ("{unevaluatedProperties: false}", "{\"a\":1}", "declare it, or allow it by unevaluatedProperties"),
        (
            "{pattern: '^(?:(a|a)*\\1c|a*b)$'}", "\"\(String(repeating: "a", count: 60))b\"",
            "simplify the pattern: back-references and nested repetitions multiply the steps"
        ),
    ])
    func `a value of the wrong kind`(_ schema: String, _ body: String, _ hint: String) throws {
        #expect(try hints(schema, body) == [hint])
    }

    @Test(arguments: [
        ("{type: string}", "null", "allow null by `nullable: true` beside `type`"),
        (
            "{type: string, nullable: true, enum: [a]}", "null",
            "`nullable` does not widen `enum`: add null to the list"
        ),
        (
            "{type: string, format: date-time}", "\"2026-01-31\"",
            "RFC 3339 writes it so: 2026-01-31T12:00:00Z"
        ),
    ])
    func `a value of the wrong kind in 3.0`(_ schema: String, _ body: String, _ hint: String) throws {
        #expect(try hints(schema, body, "3.0.3") == [hint])
    }

    @Test(arguments: [
        ("POST /q | json {}", "`id` is readOnly"),
        (#"POST /q | json {"id":1,"list":[{}]}"#, "`id` is readOnly"),
        (#"POST /q | json {"id":1} -> 200 | json {"id":1}"#, "`secret` is writeOnly"),
    ])
    func `a member that is required the other way only`(_ exchange: String, _ start: String) throws {
        let thing = "{$ref: '#/components/schemas/T'}"
        let content = "content: {application/json: {schema: \(thing)}}"
        let contract = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {/q: {post: {requestBody: {\(content)}, responses: {'200': {description: ok, \(content)}}}}}
            components:
              schemas:
                T:
                  required: [id]
                  properties:
                    id: {readOnly: true}
                    secret: {writeOnly: true}
                    list: {items: \(thing)}
                  if: {required: [id]}
                  then: {required: [secret]}
            """
        let check = ExchangeCheck(try Contract(contract))
        let hints = check.check(ExchangeText(exchange).exchange).findings.flatMap(\.advice)
        #expect(
            hints.contains(
                "\(start), which only annotates since 3.1: leave it out of `required`, or use two schemas"))
    }

    @Test func `a slash too many`() throws {
        #expect(
            try advice("{/q: {get: {}}}", "/q/") == [
                "/q is declared: a slash at the end makes another path", "add the path to the contract",
            ])
    }

    @Test func `a method that a less concrete path has`() throws {
        #expect(
            try advice("{/q/all: {get: {}}, '/q/{id}': {post: {}}}", "POST /q/all").first
                == "/q/{id} has POST, but the more concrete path is the one that counts")
    }

    @Test func `credentials by their scheme`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths: {/q: {get: {security: [{a: [], b: []}], responses: {'200': {description: ok}}}}}
            components:
              securitySchemes:
                a: {type: apiKey, in: query, name: key}
                b: {type: http, scheme: basic}
            """)
        let verdict = ExchangeCheck(contract).check(ExchangeText("/q").exchange)
        #expect(
            verdict.findings.flatMap(\.advice) == [
                "`a` is sent as query `key`", "`b` is sent as Authorization: Basic …",
            ])
    }
}
