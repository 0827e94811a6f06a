import AccordContract
import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

/// What a client may rely on in a response.
struct ResponsePromiseTests {
    private func promise(
        _ target: String = "/things", status: Int = 200, type: String? = "application/json"
    ) throws -> ResponsePromise? {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /things:
                get:
                  responses:
                    '200':
                      description: all
                      headers: {ETag: {required: true, schema: {}}, X-Note: {schema: {}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}, text/*: {}}
                    '4XX': {description: no}
            components:
              schemas:
                Thing:
                  allOf: [{properties: {a: {}}}]
                  properties: {map: {additionalProperties: {type: string}}, open: {additionalProperties: true}}
                  additionalProperties: {}
            """)
        let headers: HTTPFields = type.map { [.contentType: $0] } ?? [:]
        let response = Response(status: HTTPResponse.Status(code: status), headers: headers)
        return ExchangeCheck(contract).promise(
            of: Exchange(request: Request(method: .get, target: target), response: response))
    }

    @Test func `an operation that is not described promises nothing`() throws {
        #expect(try promise("/films") == nil)
    }

    @Test(arguments: [(200, true), (404, true), (500, false)])
    func `a status is declared by its code or its range`(_ status: Int, _ isDeclared: Bool) throws {
        #expect(try promise(status: status)?.declaresStatus == isDeclared)
    }

    @Test(arguments: [
        ("application/json; charset=utf-8", true), ("text/css", true), ("image/png", false), (nil, false),
    ])
    func `a media type is declared for its status`(_ type: String?, _ isDeclared: Bool) throws {
        #expect(try promise(type: type)?.declaresMediaType == isDeclared)
        #expect(try promise(status: 404, type: type)?.declaresMediaType == false)
    }

    @Test(arguments: [("etag", true), ("ETAG", true), ("x-note", false), ("date", false)])
    func `a header is required where it is declared so`(_ name: String, _ isRequired: Bool) throws {
        #expect(try promise()?.requires(header: name) == isRequired)
    }

    @Test(arguments: [
        ("", true), ("/a", true), ("/map", true), ("/map/any", true), ("/open", true), ("/open/x", false),
        ("/other", false), ("/none", false),
    ])
    func `a value is declared where a schema speaks of it`(_ pointer: String, _ isDeclared: Bool) throws {
        let body: JSON = ["a": 1, "map": ["any": "x"], "open": ["x": 1], "other": 1]
        let place = try JSONPointer(parsing: pointer)
        #expect(try promise()?.declares(place, in: body) == isDeclared)
    }
}
