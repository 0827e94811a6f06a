import AccordContract
import Testing

/// What a contract calls volatile, by place and kind.
struct VolatilePlacesTests {
    private static func contract(_ version: String = "3.1.0") -> String {
        """
        openapi: \(version)
        info: {title: T, version: '1'}
        paths:
          /a:
            post:
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ask'}}}}
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}
                '201': {description: text, content: {text/plain: {schema: {type: string, format: uuid}}}}
        components:
          schemas:
            Ask: {properties: {key: {type: string, format: uuid}}}
            Base: {properties: {id: {type: string, format: uuid}, made: {type: string, format: date-time}}}
            Answer:
              allOf: [{$ref: '#/components/schemas/Base'}]
              properties:
                day: {type: string, format: date}
                name: {type: string}
                number: {type: integer, readOnly: true}
                links: {type: object, readOnly: true}
                items: {type: array, items: {$ref: '#/components/schemas/Answer'}}
                either:
                  oneOf:
                    - {type: object, required: [kind], properties: {kind: {enum: [a]}, at: {type: string, format: date-time}}}
                    - {type: object, required: [kind], properties: {kind: {enum: [b]}, at: {type: string}}}
                any:
                  anyOf: [{type: string, format: uuid, minLength: 3}, {type: string, maxLength: 2}]
                when:
                  if: {properties: {draft: {const: true}}, required: [draft]}
                  then: {properties: {at: {type: string}}}
                  else: {properties: {at: {type: string, format: date-time}}}
              patternProperties: {'^x-': {type: string, format: uuid}}
              additionalProperties: {type: string, format: date}
        """
    }

    private func places(_ exchange: String, _ version: String = "3.1.0") throws -> VolatilePlaces? {
        try ExchangeCheck(Contract(Self.contract(version))).volatilePlaces(
            of: ExchangeText(exchange).exchange)
    }

    private func shown(_ places: [VolatilePlace]?) -> [String]? {
        places?.map { "\($0.pointer) \($0.kind)" }
    }

    @Test(arguments: [
        (#"{"id":"a","made":"b","day":"c","name":"d"}"#, ["/id uuid", "/made dateTime", "/day date"]),
        (
            #"{"items":[{"id":"a"},{"items":[{"made":"b"}]}]}"#,
            ["/items/0/id uuid", "/items/1/items/0/made dateTime"]
        ),
        (
            #"{"number":7,"links":{"self":{"href":"/a"},"n":[1,null]}}"#,
            ["/number readOnly", "/links/self/href readOnly", "/links/n/0 readOnly"]
        ),
        (#"{"either":{"kind":"a","at":"x"}}"#, ["/either/at dateTime"]),
        (#"{"either":{"kind":"b","at":"x"}}"#, []),
        (#"{"either":{"kind":"c","at":"x"}}"#, []), (#"{"any":"abc"}"#, ["/any uuid"]), (#"{"any":"a"}"#, []),
        (#"{"when":{"draft":true,"at":"x"}}"#, []), (#"{"when":{"at":"x"}}"#, ["/when/at dateTime"]),
        (#"{"x-a":"b","other":"c"}"#, ["/x-a uuid", "/other date"]), (#"{"id":null,"made":5}"#, []),
        ("[]", []),
    ])
    func `volatile places follow the schemas that apply`(body: String, places: [String]) throws {
        #expect(try shown(self.places("POST /a -> 200 | json \(body)")?.response) == places)
    }

    @Test func `the request's body has its own places`() throws {
        let found = try places(#"POST /a | json {"key":"x"} -> 200 | json {"id":"y"}"#)
        #expect(shown(found?.request) == ["/key uuid"])
        #expect(shown(found?.response) == ["/id uuid"])
    }

    @Test(arguments: [
        "POST /a -> 500 | json {\"id\":\"a\"}", "POST /a -> 201 | Content-Type: text/plain | body abc",
        "POST /a",
        "POST /a -> 200 | Content-Type: application/json | body {",
    ])
    func `a body of which nothing is promised, or that is no JSON, has no places`(exchange: String) throws {
        #expect(try places(exchange) == VolatilePlaces())
    }

    @Test func `an exchange that the contract does not describe has no answer`() throws {
        #expect(try places("GET /b") == nil)
        #expect(try places("DELETE /a") == nil)
    }

    @Test func `beside a reference nothing counts in 3_0`() throws {
        let yaml = """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema: {properties: {n: {$ref: '#/components/schemas/N', readOnly: true}}}
            components: {schemas: {N: {type: integer}}}
            """
        let exchange = ExchangeText(#"/a -> 200 | json {"n":1}"#).exchange
        #expect(try shown(ExchangeCheck(Contract(yaml)).volatilePlaces(of: exchange)?.response) == [])
        let later = yaml.replacing("3.0.3", with: "3.1.0")
        #expect(
            try shown(ExchangeCheck(Contract(later)).volatilePlaces(of: exchange)?.response) == [
                "/n readOnly"
            ])
    }

    @Test func `schemas that refer to themselves come to an end`() throws {
        let yaml = """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}
            components:
              schemas:
                A: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {id: {format: uuid}, a: {$ref: '#/components/schemas/A'}}}]}
            """
        let exchange = ExchangeText(#"/a -> 200 | json {"a":{"id":"x"}}"#).exchange
        #expect(
            try shown(ExchangeCheck(Contract(yaml)).volatilePlaces(of: exchange)?.response) == ["/a/id uuid"])
    }
}
