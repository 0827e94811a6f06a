extension ExchangeRow {
    private static let ok = "responses: {'200': {description: ok}}"

    static let version32: [ExchangeRow] = [
        .paths(
            "3.2: the method QUERY",
            "{/q: {query: {requestBody: {content: {application/json: {schema: {type: object}}}}, \(ok)}}}",
            "QUERY /q | json {}", "QUERY /q | json 1",
            says: "error: QUERY /q: request body: expected object, got 1 @3:74", "3.2.0"),
        .paths(
            "3.2: additional operations, as they are written",
            "{/q: {additionalOperations: {COPY: {\(ok)}}}}", "COPY /q", "copy /q",
            says: "error: copy /q: /q has no operation copy, only COPY @3:13", "3.2.0"),
        .paths(
            "3.2: the query string as a form",
            "{/q: {get: {parameters: [{name: s, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {n: {type: integer}}}}}}], \(ok)}}}",
            "/q?n=1", "/q?n=x",
            says: #"error: GET /q?n=x: query string at /n: expected integer, got "x" @3:146"#, "3.2.0"),
        .paths(
            "3.2: the query string as JSON",
            "{/q: {get: {parameters: [{name: s, in: querystring, required: true, content: {application/json: {schema: {type: object}}}}], \(ok)}}}",
            "/q?%7B%7D", "/q", says: "error: GET /q: the query string is missing @3:33", "3.2.0"),
        .paths(
            "3.2: cookies in their own style",
            "{/q: {get: {parameters: [{name: c, in: cookie, style: cookie, schema: {const: a%20b}}], \(ok)}}}",
            "/q | Cookie: c=a%20b", "/q | Cookie: c=ab",
            says: #"error: GET /q: cookie `c`: expected "a%20b", got "ab" @3:79"#, "3.2.0"),
        .response(
            "3.2: items of JSON Lines", "content: {application/jsonl: {itemSchema: {type: integer}}}",
            "Content-Type: application/jsonl | body 1\\n2\\n",
            "Content-Type: application/jsonl | body 1\\na\\n",
            says:
                "error: GET /q: the body of the 200 response is no application/jsonl: item 1, column 1: `a` is no JSON value @4:30",
            "3.2.0"),
        .response(
            "3.2: a series as an array",
            "content: {application/x-ndjson: {schema: {type: array, maxItems: 2}}}",
            "Content-Type: application/x-ndjson | body 1\\n2",
            "Content-Type: application/x-ndjson | body 1\\n2\\n3",
            says: "error: GET /q: body of the 200 response: expected at most 2 items, got [1,2,3] @4:56",
            "3.2.0"),
        .response(
            "3.2: items by their schema", "content: {application/x-ndjson: {itemSchema: {type: integer}}}",
            "Content-Type: application/x-ndjson | body 1\\n2",
            "Content-Type: application/x-ndjson | body 1\\n\"a\"",
            says: #"error: GET /q: body of the 200 response at /1: expected integer, got "a" @4:47"#, "3.2.0"),
        .response(
            "3.2: JSON text sequences", "content: {application/json-seq: {itemSchema: {type: object}}}",
            "Content-Type: application/json-seq | body \\e{}\\n\\e{}\\n",
            "Content-Type: application/json-seq | body \\e{}\\n\\e[]\\n",
            says: "error: GET /q: body of the 200 response at /1: expected object, got [] @4:47", "3.2.0"),
        .response(
            "3.2: server-sent events",
            "content: {text/event-stream: {itemSchema: {type: object, required: [data], properties: {event: {enum: [tick]}, retry: {type: integer}}}}}",
            "Content-Type: text/event-stream | body : hi\\nevent: tick\\ndata: a\\ndata: b\\nretry: 5\\n\\n",
            "Content-Type: text/event-stream | body event: tock\\ndata: a\\n\\n",
            says: #"error: GET /q: body of the 200 response at /0/event: expected "tick", got "tock" @4:97"#,
            "3.2.0"),
        .response(
            "3.2: a block without data is no event",
            "content: {text/event-stream: {itemSchema: {type: object, required: [data], properties: {event: {enum: [tick]}}}}}",
            "Content-Type: text/event-stream | body retry: 3000\\n\\nevent: tock\\n\\ndata: {}\\n\\n",
            "Content-Type: text/event-stream | body retry: 3000\\n\\nevent: tock\\ndata: {}\\n\\n",
            says: #"error: GET /q: body of the 200 response at /0/event: expected "tick", got "tock" @4:97"#,
            "3.2.0"),
        .response(
            "3.2: parts of multipart/mixed", "content: {multipart/mixed: {itemSchema: {type: object}}}",
            "Content-Type: multipart/mixed; boundary=B | body --B\\nContent-Type: application/json\\n\\n{}\\n--B--",
            "Content-Type: multipart/mixed; boundary=B | body --B\\nContent-Type: application/json\\n\\n[]\\n--B--",
            says: "error: GET /q: body of the 200 response at /0: expected object, got [] @4:42", "3.2.0"),
        .response(
            "3.2: prefixEncoding, part by part",
            "content: {multipart/mixed: {prefixEncoding: [{contentType: application/json}, {contentType: image/*}]}}",
            "Content-Type: multipart/mixed; boundary=B | body --B\\nContent-Type: application/json\\n\\n{}\\n--B\\nContent-Type: image/png\\n\\nx\\n--B--",
            "Content-Type: multipart/mixed; boundary=B | body --B\\nContent-Type: application/json\\n\\n{}\\n--B\\nContent-Type: text/csv\\n\\nx\\n--B--",
            says:
                "error: GET /q: body of the 200 response at /1: expected media type image/*, got text/csv @4:28",
            "3.2.0"),
        .response(
            "3.2: media types may be references",
            "content: {application/json: {$ref: '#/components/mediaTypes/M'}}", "json 1", "json {}",
            says: "error: GET /q: body of the 200 response: expected integer, got {} @5:40", "3.2.0",
            top: "components: {mediaTypes: {M: {schema: {type: integer}}}}"),
        .paths(
            "3.2: a response needs no description", "{/q: {get: {responses: {'200': {}}}}}", "/q",
            "/q -> 500", says: "error: GET /q: the status 500 is not declared, only 200 @3:31", "3.2.0"),
        .schema(
            "3.2: the default of a discriminator",
            "{oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}], discriminator: {propertyName: t, defaultMapping: B}}",
            "{\"b\":1}", "{}",
            says: "error: GET /q: body of the 200 response: looks like `A`: `a` is missing @6:28", "3.2.0",
            top: "components: {schemas: {A: {required: [a]}, B: {required: [b]}}}"),
    ]
}
