extension ExchangeRow {
    private static let form = "Content-Type: application/x-www-form-urlencoded | body "
    private static let parts = "Content-Type: multipart/form-data; boundary=B | body "

    /// A part of `multipart/form-data` with boundary `B`.
    private static func part(_ name: String, _ content: String, type: String? = nil) -> String {
        let header = type.map { "\\r\\nContent-Type: \($0)" } ?? ""
        return
            "--B\\r\\nContent-Disposition: form-data; name=\"\(name)\"\(header)\\r\\n\\r\\n\(content)\\r\\n"
    }

    private static let integer = "{type: object, properties: {n: {type: integer}}}"

    static let requestBodies: [ExchangeRow] = [
        .request(
            "a request body is held against its schema", "application/json: {schema: \(integer)}",
            "json {\"n\":1}", "json {\"n\":\"1\"}",
            says: #"error: POST /q: request body at /n: expected integer, got "1" @4:60"#),
        .request(
            "a required request body", "application/json: {schema: {}}", "json 1",
            "Content-Type: application/json", says: "error: POST /q: the request body is missing @3:34"),
        .paths(
            "an optional request body may be missing",
            "{/q: {post: {requestBody: {content: {application/json: {schema: {type: integer}}}}, responses: {'200': {description: ok}}}}}",
            "POST /q", "POST /q | json {}",
            says: "error: POST /q: request body: expected integer, got {} @3:73"),
        .paths(
            "a request body that nobody declared", "{/q: {post: {responses: {'200': {description: ok}}}}}",
            "POST /q", "POST /q | json {}", says: "warning: POST /q: the request body is not declared @3:14"),
        .request(
            "a body has a Content-Type", "application/json: {schema: {}}", "json {}", "body {}",
            says: "error: POST /q: the request body comes without a Content-Type @3:34"),
        .request(
            "a Content-Type is a media type", "application/json: {schema: {}}", "json {}",
            "Content-Type: json | body {}",
            says: "error: POST /q: the request body has a Content-Type that is none: json @3:34"),
        .request(
            "a media type must be declared", "application/json: {schema: {}}", "json {}",
            "Content-Type: text/csv | body a",
            says: "error: POST /q: request body: expected media type application/json, got text/csv @3:60"),
        .request(
            "keys of media types have no case", "Application/JSON: {schema: {type: integer}}",
            "Content-Type: application/JSON | body 1", "json {}",
            says: "error: POST /q: request body: expected integer, got {} @4:29"),
        .request(
            "a charset is no other media type", "application/json: {schema: {type: integer}}",
            "Content-Type: application/json; charset=utf-8 | body 1",
            "Content-Type: application/json;charset=UTF-8 | body {}",
            says: "error: POST /q: request body: expected integer, got {} @4:29"),
        .request(
            "parameters that both sides carry must agree", "application/json;v=1: {schema: {}}", "json {}",
            "Content-Type: application/json; v=2 | body {}",
            says:
                "error: POST /q: request body: expected media type application/json;v=1, got application/json; v=2 @3:60"
        ),
        .request(
            "the most specific key wins, whatever the order",
            "'*/*': {schema: {type: string}}, application/*: {schema: {type: boolean}}, application/json: {schema: {type: integer}}",
            "json 1", "json true", says: "error: POST /q: request body: expected integer, got true @4:104"),
        .request(
            "a range covers what nothing else does",
            "application/json: {schema: {}}, text/*: {schema: {type: string, maxLength: 2}}",
            "Content-Type: text/csv | body ab", "Content-Type: text/csv | body abc",
            says: #"error: POST /q: request body: expected at most 2 characters, got "abc" @4:65"#),
        .request(
            "+json is JSON", "application/problem+json: {schema: {type: object}}",
            "Content-Type: application/problem+json | body {}",
            "Content-Type: application/problem+json | body []",
            says: "error: POST /q: request body: expected object, got [] @4:37"),
        .request(
            "+json is not application/json", "application/json: {schema: {}}", "json {}",
            "Content-Type: application/problem+json | body {}",
            says:
                "error: POST /q: request body: expected media type application/json, got application/problem+json @3:60"
        ),
        .request(
            "a JSON body is JSON", "application/json: {schema: {}}", "json {\"a\":1}", "json {\"a\":1,}",
            says:
                "error: POST /q: the request body is no application/json: line 1, column 7: a comma stands before the end of the object @4:19"
        ),
        .request(
            "a JSON body ends", "application/json: {}", "json [1]", "json [1",
            says:
                "error: POST /q: the request body is no application/json: line 1, column 3: the text ends inside an array @4:19"
        ),
        .request(
            "a JSON body is UTF-8", "application/json: {}", "json \"a\"",
            "Content-Type: application/json | body \"\\x\"",
            says: "error: POST /q: the request body is no application/json: these bytes are not UTF-8 @4:19"),
        .request(
            "the keys of an object differ", "application/json: {schema: {}}",
            "json {\"a\":1,\"b\":{\"a\":1}}", "json {\"b\":{\"a\":1,\"a\":1}}",
            says: "error: POST /q: request body: the key `a` stands twice, the second at /b/a @4:19"),
        .request(
            "text bodies have schemas, too", "text/plain: {schema: {type: string, pattern: '^a'}}",
            "Content-Type: text/plain | body abc", "Content-Type: text/plain | body bc",
            says: #"error: POST /q: request body: expected a match of ^a, got "bc" @4:37"#),
        .request(
            "text is decoded where a number is promised", "text/plain: {schema: {type: integer}}",
            "Content-Type: text/plain | body 42", "Content-Type: text/plain | body 4x",
            says: #"error: POST /q: request body: expected integer, got "4x" @4:23"#),
        .request(
            "text is UTF-8 unless it says otherwise", "text/plain: {schema: {type: string}}",
            "Content-Type: text/plain; charset=iso-8859-1 | body \\x", "Content-Type: text/plain | body \\x",
            says: "error: POST /q: the request body is no text/plain: these bytes are not UTF-8 @4:13"),
        .request(
            "binary bodies are let be", "image/png: {}", "Content-Type: image/png | body \\x\\x",
            "Content-Type: image/gif | body \\x",
            says: "error: POST /q: request body: expected media type image/png, got image/gif @3:60"),
        .request(
            "form fields are decoded by their types",
            "application/x-www-form-urlencoded: {schema: \(integer)}", form + "n=1", form + "n=x",
            says: #"error: POST /q: request body at /n: expected integer, got "x" @4:77"#),
        .request(
            "form fields may be required",
            "application/x-www-form-urlencoded: {schema: {type: object, required: [a]}}", form + "a=",
            form + "b=", says: "error: POST /q: request body: `a` is missing @4:60"),
        .request(
            "a plus in a form is a blank",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {const: x y}}}}",
            form + "a=x+y", form + "a=x%2By",
            says: #"error: POST /q: request body at /a: expected "x y", got "x+y" @4:77"#),
        .request(
            "form arrays repeat the name or are one",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}}",
            form + "a=1&a=2", form + "a=1&a=x",
            says: #"error: POST /q: request body at /a/1: expected integer, got "x" @4:98"#),
        .request(
            "form arrays by their encoding",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array, items: {type: integer}}}}, encoding: {a: {style: form, explode: false}}}",
            form + "a=1,2", form + "a=1,x",
            says: #"error: POST /q: request body at /a/1: expected integer, got "x" @4:98"#),
        .request(
            "form arrays that are not exploded stand once",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: array}}}, encoding: {a: {style: form, explode: false}}}",
            form + "a=1,2", form + "a=1&a=2",
            says:
                "error: POST /q: the request body is no application/x-www-form-urlencoded: `a` is not written as its style and explode say @4:36"
        ),
        .request(
            "form objects are JSON",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: \(integer)}}}",
            form + "a=%7B%22n%22:1%7D", form + "a=%7B%22n%22:%22x%22%7D",
            says: #"error: POST /q: request body at /a/n: expected integer, got "x" @4:108"#),
        .request(
            "form objects that are not JSON",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: \(integer)}}}",
            form + "a=%7B%7D", form + "a=%7B",
            says:
                "error: POST /q: the request body is no application/x-www-form-urlencoded: `a` is no JSON: the text ends inside an object @4:36"
        ),
        .request(
            "form objects by deepObject",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: \(integer)}}, encoding: {a: {style: deepObject, explode: true}}}",
            form + "a[n]=1", form + "a[n]=x",
            says: #"error: POST /q: request body at /a/n: expected integer, got "x" @4:108"#),
        .request(
            "forms that allow nothing else",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {}}, additionalProperties: false}}",
            form + "a=1", form + "a=1&b=2", says: "error: POST /q: request body: `b` is not allowed @4:81"),
        .request(
            "percent-encoding of a form",
            "application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {}}}}",
            form + "a=%20", form + "a=%2",
            says:
                "error: POST /q: the request body is no application/x-www-form-urlencoded: the percent-encoding of `a` makes no sense @4:36"
        ),
        .request(
            "parts are decoded by their types", "multipart/form-data: {schema: \(integer)}",
            parts + part("n", "1") + "--B--", parts + part("n", "x") + "--B--",
            says: #"error: POST /q: request body at /n: expected integer, got "x" @4:63"#),
        .request(
            "parts may be required", "multipart/form-data: {schema: {type: object, required: [f]}}",
            parts + part("f", "") + "--B--", parts + part("g", "") + "--B--",
            says: "error: POST /q: request body: `f` is missing @4:46"),
        .request(
            "parts that are objects are JSON",
            "multipart/form-data: {schema: {type: object, properties: {o: \(integer)}}}",
            parts + part("o", "{\"n\":1}") + "--B--", parts + part("o", "{\"n\":\"\"}") + "--B--",
            says: #"error: POST /q: request body at /o/n: expected integer, got "" @4:94"#),
        .request(
            "parts say themselves what they are",
            "multipart/form-data: {schema: {type: object, properties: {o: {}}}}",
            parts + part("o", "{}", type: "application/json") + "--B--",
            parts + part("o", "{", type: "application/json") + "--B--",
            says:
                "error: POST /q: the request body is no multipart/form-data: `o` is no JSON: the text ends inside an object @4:22"
        ),
        .request(
            "parts of one name are an array",
            "multipart/form-data: {schema: {type: object, properties: {a: {type: array, maxItems: 2}}}}",
            parts + part("a", "1") + part("a", "2") + "--B--",
            parts + part("a", "1") + part("a", "2") + part("a", "3") + "--B--",
            says: #"error: POST /q: request body at /a: expected at most 2 items, got ["1","2","3"] @4:76"#),
        .request(
            "a part's media type follows its encoding",
            "multipart/form-data: {schema: {type: object, properties: {f: {}}}, encoding: {f: {contentType: 'image/png, image/*'}}}",
            parts + part("f", "x", type: "image/gif") + "--B--",
            parts + part("f", "x", type: "text/plain") + "--B--",
            says:
                "error: POST /q: request body at /f: expected media type image/png, image/*, got text/plain @4:78"
        ),
        .request(
            "a part's headers follow its encoding",
            "multipart/form-data: {schema: {type: object, properties: {f: {}}}, encoding: {f: {headers: {X-N: {required: true, schema: {type: integer}}}}}}",
            parts + part("f", "x", type: "a/b\\r\\nX-N: 1") + "--B--",
            parts + part("f", "x", type: "a/b\\r\\nX-N: a") + "--B--",
            says: #"error: POST /q: header `X-N`: expected integer, got "a" @4:124"#),
        .request(
            "the last boundary is there", "multipart/form-data: {schema: {type: object}}",
            parts + part("f", "x") + "--B--", parts + part("f", "x"),
            says:
                "error: POST /q: the request body is no multipart/form-data: its parts do not begin and end with the boundary @4:22"
        ),
        .request(
            "a multipart type names its boundary", "multipart/form-data: {schema: {type: object}}",
            parts + part("f", "x") + "--B--",
            "Content-Type: multipart/form-data | body " + part("f", "x") + "--B--",
            says:
                "error: POST /q: the request body is no multipart/form-data: its Content-Type names no boundary @4:22"
        ),
        .request(
            "readOnly properties are not required of requests",
            "application/json: {schema: {type: object, required: [id, n], properties: {id: {readOnly: true}, n: {}}}}",
            "json {\"n\":1}", "json {\"id\":1}", says: "error: POST /q: request body: `n` is missing @4:43",
            "3.0.3"),
        .paths(
            "3.0: a body of GET means nothing",
            "{/q: {get: {requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}, responses: {'200': {description: ok}}}, post: {requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}, responses: {'200': {description: ok}}}}}",
            "/q | json {}", "POST /q | json {}",
            says: "error: POST /q: request body: expected integer, got {} @3:222", "3.0.3"),
        .paths(
            "3.1: a body of GET counts",
            "{/q: {get: {requestBody: {required: true, content: {application/json: {schema: {type: integer}}}}, responses: {'200': {description: ok}}}}}",
            "/q | json 1", "/q | json {}", says: "error: GET /q: request body: expected integer, got {} @3:88"
        ),
        .request(
            "a request body may be a reference",
            "application/json: {schema: {$ref: '#/components/schemas/N'}}", "json 1", "json {}",
            says: "error: POST /q: request body: expected integer, got {} @8:7",
            top: "components:\n  schemas:\n    N:\n      type: integer"),
    ]
}
