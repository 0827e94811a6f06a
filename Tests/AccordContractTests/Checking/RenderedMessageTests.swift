import AccordContract
import AccordReport
import Testing

/// Messages as a person reads them.
struct RenderedMessageTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /pets/{id}:
            get:
              parameters:
                - {name: id, in: path, required: true, schema: {type: integer}}
              security: [{token: []}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema: {$ref: '#/components/schemas/Pet'}
        components:
          securitySchemes: {token: {type: http, scheme: bearer}}
          schemas:
            Pet:
              oneOf:
                - $ref: '#/components/schemas/Cat'
                - $ref: '#/components/schemas/Dog'
              discriminator: {propertyName: kind}
            Cat:
              type: object
              required: [kind]
              properties:
                kind: {const: Cat}
                lives: {type: integer, maximum: 9}
            Dog:
              type: object
              required: [kind, bark]
              properties:
                kind: {const: Dog}
                bark: {type: boolean}
        """

    private func text(_ exchange: String) throws -> String {
        let verdict = ExchangeCheck(try Contract(Self.contract)).check(ExchangeText(exchange).exchange)
        return TextRenderer().render(verdict.findings)
    }

    @Test func `a missing property of the branch that was meant`() throws {
        #expect(
            try text(#"/pets/1 | Authorization: Bearer x -> 200 | json {"kind":"Dog"}"#) == """
                error: GET /pets/1: body of the 200 response: looks like `Dog`: `bark` is missing
                  at contract /api/openapi.yaml:31:7
                    31 |       required: [kind, bark]
                               ^

                """)
    }

    @Test func `a value with what was expected, and how to send it`() throws {
        #expect(
            try text(#"/pets/x | Authorization: Bearer x -> 200 | json {"kind":"Cat","lives":9}"#) == """
                error: GET /pets/x: path parameter `id`: expected integer, got "x"
                  at contract /api/openapi.yaml:7:57
                    7 |         - {name: id, in: path, required: true, schema: {type: integer}}
                                                                                ^
                  expected: integer
                  actual:   "x"

                """)
    }

    @Test func `missing credentials, and how they are sent`() throws {
        #expect(
            try text(#"/pets/1 -> 200 | json {"kind":"Cat"}"#) == """
                error: GET /pets/1: nothing shows who is calling: `token` is required
                  at contract /api/openapi.yaml:8:17
                    8 |       security: [{token: []}]
                                        ^
                  expected: `token`
                  `token` is sent as Authorization: Bearer …

                """)
    }

    @Test func `a query parameter where none is declared, at the operation`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /pets:
                post:
                  requestBody: {content: {text/plain: {}}}
                  responses: {'200': {description: ok}}
            """)
        let check = ExchangeCheck(contract, options: ExchangeOptions(strictness: .strict))
        let findings = check.check(ExchangeText("POST /pets?a=1").exchange).findings
        #expect(
            TextRenderer().render(findings) == """
                error: POST /pets?a=1: the query parameter `a` is not declared
                  at contract /api/openapi.yaml:5:5
                    5 |     post:
                            ^

                """)
    }

    @Test func `long values are cut`() throws {
        let long = String(repeating: "a", count: 5_000)
        let message = try text("/pets/\(long) | Authorization: Bearer x -> 200 | json {\"kind\":\"Cat\"}")
        #expect(message.utf8.count < 1_000)
    }
}
