extension ExchangeRow {
    private static func responses(_ text: String) -> String { "{/q: {get: {responses: {\(text)}}}}" }
    private static func headers(_ text: String) -> String { "headers: {\(text)}" }

    static let responses: [ExchangeRow] = [
        .paths(
            "a status must be declared", responses("'200': {description: ok}"), "/q -> 200", "/q -> 201",
            says: "error: GET /q: the status 201 is not declared, only 200 @3:31"),
        .paths(
            "a range covers its statuses", responses("2XX: {description: ok}"), "/q -> 204", "/q -> 301",
            says: "error: GET /q: the status 301 is not declared, only 2XX @3:31"),
        .paths(
            "an exact status wins over its range",
            responses(
                "2XX: {description: ok, content: {text/plain: {}}}, '201': {description: ok, content: {application/json: {}}}"
            ), "/q -> 201 | json 1", "/q -> 201 | Content-Type: text/plain | body a",
            says:
                "error: GET /q: body of the 201 response: expected media type application/json, got text/plain @3:117"
        ),
        .paths(
            "a range wins over the default",
            responses(
                "default: {description: ok, content: {text/plain: {}}}, 4XX: {description: ok, content: {application/json: {}}}"
            ), "/q -> 404 | json 1", "/q -> 404 | Content-Type: text/plain | body a",
            says:
                "error: GET /q: body of the 404 response: expected media type application/json, got text/plain @3:119"
        ),
        .paths(
            "the default covers the rest",
            responses("default: {description: ok, content: {application/json: {schema: {type: object}}}}"),
            "/q -> 500 | json {}", "/q -> 500 | json []",
            says: "error: GET /q: body of the 500 response: expected object, got [] @3:97"),
        .paths(
            "unquoted statuses are keys, too", responses("200: {description: ok}"), "/q", "/q -> 202",
            says: "error: GET /q: the status 202 is not declared, only 200 @3:31"),
        .paths(
            "a response may be a reference", responses("'200': {$ref: '#/components/responses/R'}"),
            "/q -> 200 | json 1", "/q -> 200 | json {}",
            says: "error: GET /q: body of the 200 response: expected integer, got {} @4:85",
            top:
                "components: {responses: {R: {description: ok, content: {application/json: {schema: {type: integer}}}}}}"
        ),
        .response(
            "a required header of a response", headers("X-A: {required: true, schema: {}}"), "X-A: 1",
            "X-B: 1", says: "error: GET /q: the header `X-A` of the 200 response is missing @4:16"),
        .response(
            "a header of a response is decoded by its type",
            headers("X-A: {schema: {type: integer, minimum: 0}}"), "X-A: 3", "X-A: -1",
            says: "error: GET /q: header `X-A` of the 200 response: expected >= 0, got -1 @4:41"),
        .response(
            "header arrays of a response", headers("X-A: {schema: {type: array, items: {type: integer}}}"),
            "X-A: 1,2", "X-A: 1,b",
            says: #"error: GET /q: header `X-A` of the 200 response at /1: expected integer, got "b" @4:47"#),
        .response(
            "header objects of a response, exploded",
            headers("X-A: {explode: true, schema: {type: object, properties: {n: {type: integer}}}}"),
            "X-A: n=1", "X-A: n=x",
            says: #"error: GET /q: header `X-A` of the 200 response at /n: expected integer, got "x" @4:72"#),
        .response(
            "a header with content", headers("X-A: {content: {application/json: {schema: {type: array}}}}"),
            "X-A: []", "X-A: {}",
            says: "error: GET /q: header `X-A` of the 200 response: expected array, got {} @4:55"),
        .response(
            "a documented Content-Type header means nothing",
            headers("Content-Type: {required: true, schema: {const: x}}, X-A: {required: true, schema: {}}"),
            "X-A: 1", "X-C: 1", says: "error: GET /q: the header `X-A` of the 200 response is missing @4:68"),
        .response(
            "each Set-Cookie is a value of its own",
            headers("Set-Cookie: {schema: {type: string, pattern: '^[ab]='}}"),
            "Set-Cookie: a=1; Expires=Thu, 01 Jan 2026 00:00:00 GMT | Set-Cookie: b=2",
            "Set-Cookie: a=1 | Set-Cookie: c=2",
            says:
                #"error: GET /q: header `Set-Cookie` of the 200 response: expected a match of ^[ab]=, got "c=2" @4:47"#
        ),
        .response(
            "a header may be a reference", headers("X-A: {$ref: '#/components/headers/H'}"), "X-A: 1",
            "X-A: a",
            says: #"error: GET /q: header `X-A` of the 200 response: expected integer, got "a" @5:37"#,
            top: "components: {headers: {H: {schema: {type: integer}}}}"),
        .response(
            "a declared body is there", "content: {application/json: {schema: {}}}", "json null",
            "Content-Type: application/json",
            says: "error: GET /q: the body of the 200 response is empty where one is declared @4:10"),
        .response(
            "an empty text is a text",
            "content: {text/plain: {schema: {type: string}}, application/json: {}}",
            "Content-Type: text/plain", "Content-Type: application/json",
            says: "error: GET /q: the body of the 200 response is empty where one is declared @4:10"),
        .paths(
            "a body that nobody declared is a warning", responses("'200': {description: ok}"), "/q",
            "/q -> 200 | json {}", says: "warning: GET /q: the body of the 200 response is not declared @3:39"
        ),
        .paths(
            "204 has no body", responses("'204': {description: none}"), "/q -> 204", "/q -> 204 | json {}",
            says: "error: GET /q: a 204 response has no body @3:39"),
        .paths(
            "304 has no body", responses("'304': {description: none, content: {application/json: {}}}"),
            "/q -> 304", "/q -> 304 | json {}", says: "error: GET /q: a 304 response has no body @3:39"),
        .paths(
            "an answer to HEAD has no body",
            responses("'200': {description: none, content: {application/json: {}}}"), "HEAD /q -> 200",
            "HEAD /q -> 200 | json {}", says: "error: HEAD /q: an answer to HEAD has no body @3:39"),
        .response(
            "a response has a Content-Type", "content: {application/json: {schema: {}}}", "json 1", "body 1",
            says: "error: GET /q: the body of the 200 response comes without a Content-Type @3:39"),
        .response(
            "a body of any type needs no Content-Type", "content: {'*/*': {}}", "body a",
            "Content-Type: x | body a",
            says: "error: GET /q: the body of the 200 response has a Content-Type that is none: x @3:39"),
        .paths(
            "a reference to nowhere is said, and the rest checked",
            responses("'200': {description: ok}, '400': {$ref: '#/components/responses/R'}"), "/q -> 200",
            "/q -> 400",
            says: "warning: GET /q: status: the contract is broken here, and nothing was checked @3:65"),
        .response(
            "a response's media type must be declared", "content: {application/json: {schema: {}}}", "json 1",
            "Content-Type: text/html | body <p>",
            says:
                "error: GET /q: body of the 200 response: expected media type application/json, got text/html @4:10"
        ),
        .response(
            "a response's most specific media type",
            "content: {'*/*': {}, application/json: {schema: {type: integer}}}",
            "Content-Type: text/csv | body a", "json {}",
            says: "error: GET /q: body of the 200 response: expected integer, got {} @4:50"),
        .response(
            "a body is what its Content-Type says", "content: {application/json: {schema: {}}}", "json {}",
            "json <html>",
            says:
                "error: GET /q: the body of the 200 response is no application/json: line 1, column 1: a value was expected here @4:29"
        ),
        .response(
            "JSON Lines: a schema of one line",
            "content: {application/x-ndjson: {schema: {type: object, required: [a]}}}",
            "Content-Type: application/x-ndjson | body {\"a\":1}\\n{\"a\":2}\\n",
            "Content-Type: application/x-ndjson | body {\"a\":1}\\n{\"b\":2}\\n",
            says: "error: GET /q: body of the 200 response at /1: `a` is missing @4:57"),
        .response(
            "writeOnly properties are not required of responses",
            "content: {application/json: {schema: {type: object, required: [n, secret], properties: {secret: {writeOnly: true}}}}}",
            "json {\"n\":1}", "json {\"secret\":1}",
            says: "error: GET /q: body of the 200 response: `n` is missing @4:53", "3.0.3"),
    ]

    static let security: [ExchangeRow] = [
        secured(
            "a bearer token", "{type: http, scheme: bearer}", "Authorization: Bearer x",
            "Authorization: Basic x",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "basic credentials", "{type: http, scheme: basic}", "Authorization: basic eDp5", "Accept: */*",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "a scheme without credentials is none", "{type: http, scheme: bearer}", "Authorization: bearer x",
            "Authorization: Bearer",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "an API key in a header", "{type: apiKey, in: header, name: X-Key}", "x-key: 1", "X-Keys: 1",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "an API key in a cookie", "{type: apiKey, in: cookie, name: sid}", "Cookie: a=1; sid=2",
            "Cookie: a=1", says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "OAuth 2 shows as a token", "{type: oauth2, flows: {}}", "Authorization: Bearer x", "X-A: 1",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        secured(
            "OpenID Connect shows as a token", "{type: openIdConnect, openIdConnectUrl: /x}",
            "Authorization: Bearer x", "X-A: 1",
            says: "error: GET /q: nothing shows who is calling: `s` is required @3:30"),
        .paths(
            "an API key in the query",
            "{/q: {get: {security: [{k: []}], responses: {'200': {description: ok}}}}}", "/q?key=1", "/q",
            says: "error: GET /q: nothing shows who is calling: `k` is required @3:30",
            top: "components: {securitySchemes: {k: {type: apiKey, in: query, name: key}}}"),
        .paths(
            "all schemes of one requirement",
            "{/q: {get: {security: [{a: [], b: []}], responses: {'200': {description: ok}}}}}",
            "/q | X-A: 1 | X-B: 1", "/q | X-A: 1",
            says: "error: GET /q: nothing shows who is calling: `a` and `b` is required @3:30", top: both),
        .paths(
            "one requirement of several",
            "{/q: {get: {security: [{a: []}, {b: []}], responses: {'200': {description: ok}}}}}",
            "/q | X-B: 1", "/q",
            says: "error: GET /q: nothing shows who is calling: `a`, or `b` is required @3:30", top: both),
        .paths(
            "an empty requirement makes it optional",
            "{/q: {get: {security: [{a: []}, {}], responses: {'200': {description: ok}}}, post: {security: [{a: []}], responses: {'200': {description: ok}}}}}",
            "/q", "POST /q", says: "error: POST /q: nothing shows who is calling: `a` is required @3:102",
            top: both),
        .paths(
            "the document's requirement counts, unless the operation has its own",
            "{/q: {get: {security: [], responses: {'200': {description: ok}}}, post: {responses: {'200': {description: ok}}}}}",
            "/q", "POST /q", says: "error: POST /q: nothing shows who is calling: `a` is required @4:11",
            top: "security: [{a: []}]\n" + both),
        .paths(
            "who is not let in needs no key",
            "{/q: {get: {security: [{a: []}], responses: {default: {description: ok}}}}}", "/q -> 401",
            "/q -> 200", says: "error: GET /q: nothing shows who is calling: `a` is required @3:30", top: both
        ),
    ]

    private static let both =
        "components: {securitySchemes: {a: {type: apiKey, in: header, name: X-A}, b: {type: apiKey, in: header, name: X-B}}}"

    private static func secured(
        _ rule: String, _ scheme: String, _ valid: String, _ invalid: String, says: String
    ) -> ExchangeRow {
        .paths(
            rule, "{/q: {get: {security: [{s: []}], responses: {'200': {description: ok}}}}}",
            "/q | " + valid,
            "/q | " + invalid, says: says, top: "components: {securitySchemes: {s: \(scheme)}}")
    }
}
