import AccordContract

extension ExchangeRow {
    private static let open = "{/q: {post: {responses: {'200': {description: ok}}}}}"

    static let strictness: [ExchangeRow] = [
        .schema(
            "strict: properties are declared", "{type: object, properties: {a: {}}}", "{\"a\":1}",
            "{\"a\":1,\"b\":2}", says: "error: GET /q: body of the 200 response: `b` is not declared @5:28",
            strictness: .strict),
        .schema(
            "strict: properties inside of arrays", "{items: {properties: {a: {}}}}", "[{\"a\":1}]",
            "[{\"b\":2}]", says: "error: GET /q: body of the 200 response at /0: `b` is not declared @5:22",
            strictness: .strict),
        .schema(
            "strict: any branch may declare a property",
            "{anyOf: [{properties: {a: {}}}, {properties: {b: {}}}]}", "{\"a\":1,\"b\":1}", "{\"c\":1}",
            says: "error: GET /q: body of the 200 response: `c` is not declared @5:46", strictness: .strict),
        .schema(
            "strict: an object that says nothing is open", "{properties: {o: {type: object}}}",
            "{\"o\":{\"x\":1}}", "{\"x\":1}",
            says: "error: GET /q: body of the 200 response: `x` is not declared @5:14", strictness: .strict),
        .schema(
            "strict: additionalProperties declare all",
            "{properties: {o: {properties: {a: {}}, additionalProperties: {type: integer}}}}",
            "{\"o\":{\"x\":1}}", "{\"p\":1}",
            says: "error: GET /q: body of the 200 response: `p` is not declared @5:14", strictness: .strict),
        .request(
            "strict: readOnly properties are not sent",
            "application/json: {schema: {properties: {id: {readOnly: true}, n: {}}}}", "json {\"n\":1}",
            "json {\"id\":1}",
            says: "error: POST /q: request body: `id` is readOnly and should not be sent this way @4:41",
            strictness: .strict),
        .schema(
            "strict: writeOnly properties are not answered",
            "{properties: {p: {writeOnly: true}, n: {}}}", "{\"n\":1}", "{\"p\":1}",
            says:
                "error: GET /q: body of the 200 response: `p` is writeOnly and should not be sent this way @5:14",
            strictness: .strict),
        .response(
            "a compressed body is let be", "content: {application/json: {schema: {}}}",
            "Content-Encoding: gzip | Content-Type: application/json | body \\x\\x",
            "Content-Encoding: identity | Content-Type: application/json | body \\x\\x",
            says:
                "error: GET /q: the body of the 200 response is no application/json: these bytes are not UTF-8 @4:29"
        ),
        .paths(
            "strict: request headers are declared", open, "POST /q | Accept: */*", "POST /q | X-Debug: 1",
            says: "error: POST /q: the header `x-debug` is not declared @3:14", strictness: .strict),
        .paths(
            "strict: response headers are declared", open, "POST /q -> 200 | Date: now",
            "POST /q -> 200 | X-Powered-By: x",
            says: "error: POST /q: the header `x-powered-by` of the 200 response is not declared @3:40",
            strictness: .strict),
        .paths(
            "strict: query parameters are declared", open, "POST /q", "POST /q?x=1",
            says: "error: POST /q?x=1: the query parameter `x` is not declared @3:14", strictness: .strict),
        .paths(
            "strict: cookies are declared", open, "POST /q", "POST /q | Cookie: a=1",
            says: "error: POST /q: the cookie `a` is not declared @3:14", strictness: .strict),
        .paths(
            "strict: bodies are declared", open, "POST /q", "POST /q -> 200 | json 1",
            says: "error: POST /q: the body of the 200 response is not declared @3:40", strictness: .strict),
        .paths(
            "lenient: an undeclared status is a warning", open, "POST /q", "POST /q -> 500",
            says: "warning: POST /q: the status 500 is not declared, only 200 @3:32", strictness: .lenient),
        .paths(
            "lenient: a refused path need not be declared", open, "POST /x -> 422", "POST /x -> 500",
            says: "error: POST /x: the contract has no path /x @3:8", strictness: .lenient),
        .paths(
            "what a router answers needs no path", open, "POST /x -> 404", "POST /x -> 422",
            says: "error: POST /x: the contract has no path /x @3:8"),
        .paths(
            "what a router answers needs no operation", open, "PUT /q -> 405", "PUT /q -> 409",
            says: "error: PUT /q: /q has no operation PUT, only POST @3:13"),
        .paths(
            "a gate in front of the routes needs no path", open, "POST /x -> 401", "POST /x -> 400",
            says: "error: POST /x: the contract has no path /x @3:8"),
        .paths(
            "strict: a path must be declared, whatever the answer", open, "POST /q", "POST /x -> 404",
            says: "error: POST /x: the contract has no path /x @3:8", strictness: .strict),
        .request(
            "lenient: an undeclared media type is a warning", "application/json: {}", "json 1",
            "Content-Type: text/csv | body a",
            says: "warning: POST /q: request body: expected media type application/json, got text/csv @3:60",
            strictness: .lenient),
        .paths(
            "an undeclared body is a warning, even where it is to be ignored", open, "POST /q",
            "POST /q | json 1", says: "warning: POST /q: the request body is not declared @3:14",
            strictness: quiet),
        .paths(
            "names may be let pass", open, "POST /q | X-Trace-Id: 1", "POST /q | X-Other: 1",
            says: "error: POST /q: the header `x-other` is not declared @3:14", strictness: tracing),
        .paths(
            "a refused request may count all the same",
            "{/q: {get: {parameters: [\n{name: p, in: query, schema: {type: integer}}], responses: {default: {description: any}}}}}",
            "/q?p=1 -> 400", "/q?p=x -> 400",
            says: #"error: GET /q?p=x: query parameter `p`: expected integer, got "x" @4:31"#,
            strictness: refusing),
        .paths(
            "what is wrong with a refused request is ignored",
            "{/q: {get: {parameters: [\n{name: p, in: query, schema: {type: integer}}], responses: {default: {description: any}}}}}",
            "/q?p=x -> 400", "/q?p=x -> 500",
            says: #"error: GET /q?p=x: query parameter `p`: expected integer, got "x" @4:31"#),
    ]

    private static var quiet: ContractStrictness {
        var strictness = ContractStrictness.standard
        strictness.bodies = .ignore
        return strictness
    }

    private static var tracing: ContractStrictness {
        var strictness = ContractStrictness.standard
        strictness.headers = .error.ignoring("x-trace-*")
        return strictness
    }

    private static var refusing: ContractStrictness {
        var strictness = ContractStrictness.standard
        strictness.refusedRequests = .error
        return strictness
    }
}
