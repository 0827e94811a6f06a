import AccordContract
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

/// Stored exchanges, in which placeholders stand for values that differ from run to run.
struct PlaceholderTests {
    private struct Reader: PlaceholderReading {
        func meaning(of text: String) -> PlaceholderMeaning? {
            switch text {
            case "<uuid:1>", "<date-time>": .like("sample")
            case "<number>": .like(1)
            case "<redacted>": .concealed
            case "<any>": .anything
            case "\\<number>": .text("<number>")
            default: nil
            }
        }
    }

    private static let contract = """
        openapi: 3.0.3
        info: {title: T, version: '1'}
        security: [{token: []}]
        paths:
          /books/{id}:
            get:
              parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}},
                {name: X-Kept-Out, in: header, required: true, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  headers: {Date: {required: true, schema: {type: string}}, X-Id: {required: true, schema: {type: string, format: uuid}}}
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          id: {type: string, format: uuid}
                          price: {type: number, minimum: 10}
                          title: {type: string, maxLength: 8}
                          tags: {type: array, items: {type: string, enum: [a]}}
        components: {securitySchemes: {token: {type: http, scheme: bearer}}}
        """

    private func headlines(_ body: String, _ reader: Bool = true) throws -> [String] {
        let check = ExchangeCheck(try Contract(Self.contract), options: ExchangeOptions(source: .stored))
        let text = "/books/<uuid:1> | Authorization: <redacted> -> 200 | X-Id: <uuid:1> | json \(body)"
        return check.check(ExchangeText(text).exchange, placeholders: reader ? Reader() : nil).findings.map(
            \.headline)
    }

    @Test(arguments: [
        #"{"id":"<uuid:1>"}"#, #"{"price":"<number>"}"#, #"{"id":"<any>","price":"<any>","tags":"<any>"}"#,
        #"{"title":"\\<number>"}"#, #"{"tags":["<uuid:1>"]}"#,
    ])
    func `a placeholder counts as a value of its type`(_ body: String) throws {
        #expect(try headlines(body) == [])
    }

    @Test func `a placeholder of another type is found`() throws {
        #expect(
            try headlines(#"{"id":"<number>","price":"<uuid:1>"}"#) == [
                "GET /books/<uuid:1>: body of the 200 response at /id: expected string, got \"<number>\"",
                "GET /books/<uuid:1>: body of the 200 response at /price: expected number, got \"<uuid:1>\"",
            ])
        #expect(
            try headlines(#"{"price":"<redacted>"}"#) == [
                "GET /books/<uuid:1>: body of the 200 response at /price: expected number, got \"<redacted>\""
            ])
    }

    @Test func `a value around a placeholder is shown as it is stored`() throws {
        #expect(
            try headlines(#"{"tags":{"a":"<uuid:1>"}}"#) == [
                #"GET /books/<uuid:1>: body of the 200 response at /tags: expected array, got {"a":"<uuid:1>"}"#
            ])
    }

    @Test func `a placeholder in a parameter is shown as it is stored`() throws {
        let check = ExchangeCheck(try Contract(Self.contract), options: ExchangeOptions(source: .stored))
        let exchange = ExchangeText("/books/a | Authorization: <redacted> -> 200 | X-Id: <number>").exchange
        #expect(
            check.check(exchange, placeholders: Reader()).findings.map(\.headline).contains(
                #"GET /books/a: header `X-Id` of the 200 response: expected string, got "<number>""#))
    }

    @Test func `redacted cookies count as sent`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /q:
                get:
                  parameters: [{name: s, in: cookie, required: true, schema: {type: integer}}]
                  security: [{key: []}]
                  responses: {'200': {description: ok}}
            components: {securitySchemes: {key: {type: apiKey, in: cookie, name: sid}}}
            """)
        let check = ExchangeCheck(contract, options: ExchangeOptions(source: .stored))
        let exchange = ExchangeText("/q | Cookie: <redacted>").exchange
        #expect(check.check(exchange, placeholders: Reader()).findings == [])
        #expect(check.check(exchange).findings.count == 2)
        let named = ExchangeText("/q | Cookie: s=<redacted>; sid=<redacted>").exchange
        #expect(check.check(named, placeholders: Reader()).findings == [])
    }

    @Test func `a stored body that is no text is there, and nothing is said of its content`() throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /cover:
                put:
                  requestBody: {required: true, content: {multipart/form-data: {schema: {type: object, required: [cover]}}}}
                  responses: {'200': {description: ok}}
            """)
        let request = Request(
            method: .put, target: "/cover",
            headers: [.contentType: "multipart/form-data; boundary=x"])
        let exchange = Exchange(request: request, response: Response())
        let stored = ExchangeCheck(contract, options: ExchangeOptions(source: .stored))
        let verdict = stored.check(exchange, placeholders: Reader(), unrecorded: [.requestBody])
        #expect(verdict.findings == [])
        #expect(!ExchangeCheck(contract).check(exchange).conforms)
    }

    @Test func `without a reader a placeholder is text like any other`() throws {
        #expect(try headlines(#"{"price":"<number>"}"#, false).count == 4)
    }
}
