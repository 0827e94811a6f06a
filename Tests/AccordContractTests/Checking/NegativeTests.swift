import AccordContract
import AccordHTTP
import AccordReport
import Testing

/// Requests that are wrong on purpose.
struct NegativeTests {
    private static let contract = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /books:
            post:
              parameters: [{name: dry, in: query, schema: {type: boolean}}]
              security: [{key: []}]
              requestBody:
                required: true
                content:
                  application/json:
                    schema:
                      type: object
                      required: [title]
                      properties: {title: {type: string}, code: {pattern: '^(?:(a|a)*\\1c|a*b)$'}}
              responses:
                '201': {description: made}
                '400':
                  description: refused
                  content: {application/json: {schema: {type: object, required: [error]}}}
        components: {securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}}
        """

    private func headlines(_ text: String, at place: InvalidPlace) throws -> [String] {
        let check = ExchangeCheck(try Contract(Self.contract))
        return check.checkInvalidRequest(ExchangeText(text).exchange, at: place).findings.map(\.headline)
    }

    @Test(arguments: [
        (#"POST /books | X-Key: 1 | json {"title":1} -> 400 | json {"error":"title"}"#, "/title"),
        (#"POST /books | X-Key: 1 | json {} -> 400 | json {"error":"title"}"#, ""),
        (#"POST /books | X-Key: 1 | json {} -> 400 | json {"error":"title"}"#, "/title"),
        (#"POST /books | X-Key: 1 -> 400 | json {"error":"body"}"#, ""),
        (#"POST /books?dry=x | X-Key: 1 | json {"title":"A"} -> 400 | json {"error":"dry"}"#, "dry"),
    ])
    func `a request that is wrong there and refused is what was wanted`(_ text: String, _ place: String)
        throws
    {
        #expect(try headlines(text, at: InvalidPlace(place)) == [])
    }

    @Test func `a request without its key is wrong in its security`() throws {
        let text = #"POST /books | json {"title":"A"} -> 400 | json {"error":"key"}"#
        #expect(try headlines(text, at: .security) == [])
    }

    @Test func `a valid request proves nothing`() throws {
        let text = #"POST /books | X-Key: 1 | json {"title":"A"} -> 400 | json {"error":"x"}"#
        #expect(
            try headlines(text, at: InvalidPlace("/title"))
                == ["POST /books: nothing is wrong with /title of the body, as the contract has it"])
    }

    @Test func `a request that is wrong elsewhere is found out`() throws {
        let text = #"POST /books?dry=x | X-Key: 1 | json {"title":"A"} -> 400 | json {"error":"x"}"#
        #expect(
            try headlines(text, at: InvalidPlace("/title"))
                == [
                    "POST /books?dry=x: query parameter `dry`: expected boolean, got \"x\"",
                    "POST /books?dry=x: nothing is wrong with /title of the body, as the contract has it",
                ])
    }

    @Test func `a pattern that was given up proves nothing, and is said`() throws {
        let code = String(repeating: "a", count: 40) + "b"
        let text =
            #"POST /books | X-Key: 1 | json {"title":"A","code":"\#(code)"} -> 400 | json {"error":"x"}"#
        let found = try headlines(text, at: InvalidPlace("/code"))
        #expect(found.count == 1)
        #expect(found.first?.contains("neither accepted nor refused") == true)
    }

    @Test func `an invalid request must not be accepted`() throws {
        let text = #"POST /books | X-Key: 1 | json {"title":1} -> 201"#
        #expect(
            try headlines(text, at: InvalidPlace("/title"))
                == ["POST /books: a request that is wrong at /title of the body was answered with 201"])
    }

    @Test func `the refusal must be declared`() throws {
        let text = #"POST /books | X-Key: 1 | json {"title":1} -> 422"#
        #expect(
            try headlines(text, at: InvalidPlace("/title"))
                == ["POST /books: the status 422 is not declared, only 201, 400"])
    }

    @Test func `the refusal must conform`() throws {
        let text = #"POST /books | X-Key: 1 | json {"title":1} -> 400 | json {}"#
        #expect(
            try headlines(text, at: InvalidPlace("/title"))
                == ["POST /books: body of the 400 response: `error` is missing"])
    }
}
