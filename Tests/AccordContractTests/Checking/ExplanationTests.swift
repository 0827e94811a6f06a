import AccordContract
import AccordJSON
import AccordReport
import Testing

/// The way of an exchange through the contract.
struct ExplanationTests {
    @Test func `the way is told step by step, each with its place, through references`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            servers: [{url: /v1}]
            paths:
              /books/{id}:
                get:
                  operationId: book
                  responses:
                    2XX:
                      description: ok
                      content:
                        application/*: {schema: {$ref: 'parts.yaml#/Book'}}
            """,
            files: ["/api/parts.yaml": "Book: {$ref: '#/Volume'}\nVolume:\n  type: object\n"])
        let verdict = ExchangeCheck(contract).check(ExchangeText("/v1/books/7 -> 200 | json {}").exchange)
        #expect(verdict.findings == [])
        #expect(verdict.operation?.template == "/books/{id}")
        #expect(
            verdict.explanation.map(\.description) == [
                "server /v1 (/api/openapi.yaml:3:11)", "path /books/{id} (/api/openapi.yaml:5:3)",
                "operation book (/api/openapi.yaml:6:5)", "response 2XX (/api/openapi.yaml:9:9)",
                "media type application/* (/api/openapi.yaml:12:13)",
                "schema /paths/~1books~1{id}/get/responses/2XX/content/application~1*/schema "
                    + "(/api/openapi.yaml:12:37)",
                "schema /Book (/api/parts.yaml:1:7)", "schema /Volume (/api/parts.yaml:3:3)",
            ])
    }

    @Test func `a finding names the place in the file that a reference leads to`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /q: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'b.json#/B'}}}}}}}
            """,
            files: ["/api/b.json": #"{"B": {"type": "object", "properties": {"n": {"type": "integer"}}}}"#])
        let verdict = ExchangeCheck(contract).check(ExchangeText(#"/q -> 200 | json {"n":"x"}"#).exchange)
        #expect(verdict.findings.first?.places.first?.file == "/api/b.json")
        #expect(verdict.findings.first?.facts["pointer"]?.string == "/n")
        #expect(verdict.findings.first?.facts["schema"]?.string == "file:///api/b.json#/B/properties/n/type")
    }
}
