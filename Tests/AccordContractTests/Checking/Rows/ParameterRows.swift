extension ExchangeRow {
    private static func id(_ rest: String) -> String { "{name: id, in: path, required: true, \(rest)}" }

    static let pathParameters: [ExchangeRow] = [
        .parameter(
            "a path parameter is decoded by its type", id("schema: {type: integer}"), at: "/q/{id}", "/q/7",
            "/q/seven",
            says: #"error: GET /q/seven: path parameter `id`: expected integer, got "seven" @4:47"#),
        .parameter(
            "an escaped slash stays inside of its segment", id("schema: {type: string, const: a/b}"),
            at: "/q/{id}", "/q/a%2Fb", "/q/a%252Fb",
            says: #"error: GET /q/a%252Fb: path parameter `id`: expected "a/b", got "a%2Fb" @4:61"#),
        .parameter(
            "a plus in a path is a plus", id("schema: {type: string, const: a+b}"), at: "/q/{id}", "/q/a+b",
            "/q/a%20b", says: #"error: GET /q/a%20b: path parameter `id`: expected "a+b", got "a b" @4:61"#),
        .parameter(
            "percent-encoding must make sense", id("schema: {type: string}"), at: "/q/{id}", "/q/a%25",
            "/q/a%2",
            says: "error: GET /q/a%2: path parameter `id`: the percent-encoding makes no sense: a%2 @4:1"),
        .parameter(
            "decoded bytes are UTF-8", id("schema: {type: string}"), at: "/q/{id}", "/q/%C3%A4", "/q/%FF",
            says: "error: GET /q/%FF: path parameter `id`: the percent-encoding makes no sense: � @4:1"),
        .parameter(
            "simple arrays have commas", id("schema: {type: array, items: {type: integer}}"), at: "/q/{id}",
            "/q/1,2", "/q/1,b",
            says: #"error: GET /q/1,b: path parameter `id` at /1: expected integer, got "b" @4:68"#),
        .parameter(
            "simple objects alternate", id("schema: {type: object, properties: {r: {type: integer}}}"),
            at: "/q/{id}", "/q/r,1", "/q/r,x",
            says: #"error: GET /q/r,x: path parameter `id` at /r: expected integer, got "x" @4:78"#),
        .parameter(
            "simple exploded objects assign", id("explode: true, schema: {type: object, required: [r]}"),
            at: "/q/{id}", "/q/r=1,g=2", "/q/r,1",
            says:
                "error: GET /q/r,1: path parameter `id`: expected `name=value` pairs (style simple, exploded), got r,1 @4:1"
        ),
        .parameter(
            "a label starts with a dot", id("style: label, schema: {type: integer}"), at: "/q/{id}", "/q/.7",
            "/q/7",
            says:
                "error: GET /q/7: path parameter `id`: expected a text that starts with `.` (style label), got 7 @4:1"
        ),
        .parameter(
            "label arrays", id("style: label, schema: {type: array, items: {enum: [a, b]}}"), at: "/q/{id}",
            "/q/.a,b", "/q/.a,c",
            says: #"error: GET /q/.a,c: path parameter `id` at /1: expected one of "a", "b", got "c" @4:82"#),
        .parameter(
            "label arrays, exploded",
            id("style: label, explode: true, schema: {type: array, items: {enum: [a, b]}}"), at: "/q/{id}",
            "/q/.a.b", "/q/.a.c",
            says: #"error: GET /q/.a.c: path parameter `id` at /1: expected one of "a", "b", got "c" @4:97"#),
        .parameter(
            "label objects, exploded",
            id("style: label, explode: true, schema: {type: object, properties: {r: {type: integer}}}"),
            at: "/q/{id}", "/q/.r=1.g=x", "/q/.r=x",
            says: #"error: GET /q/.r=x: path parameter `id` at /r: expected integer, got "x" @4:107"#),
        .parameter(
            "a matrix starts with its name", id("style: matrix, schema: {type: integer}"), at: "/q/{id}",
            "/q/;id=7", "/q/;no=7",
            says: "error: GET /q/;no=7: path parameter `id`: expected `;id=…` (style matrix), got ;no=7 @4:1"),
        .parameter(
            "matrix arrays", id("style: matrix, schema: {type: array, items: {type: integer}}"),
            at: "/q/{id}", "/q/;id=1,2", "/q/;id=1,x",
            says: #"error: GET /q/;id=1,x: path parameter `id` at /1: expected integer, got "x" @4:83"#),
        .parameter(
            "matrix arrays, exploded", id("style: matrix, explode: true, schema: {type: array, maxItems: 2}"),
            at: "/q/{id}", "/q/;id=1;id=2", "/q/;id=1;id=2;id=3",
            says:
                #"error: GET /q/;id=1;id=2;id=3: path parameter `id`: expected at most 2 items, got ["1","2","3"] @4:90"#
        ),
        .parameter(
            "matrix objects, exploded",
            id("style: matrix, explode: true, schema: {type: object, required: [g]}"), at: "/q/{id}",
            "/q/;r=1;g=2", "/q/;r=1", says: "error: GET /q/;r=1: path parameter `id`: `g` is missing @4:91"),
    ]

    private static func p(_ rest: String) -> String { "{name: p, in: query, \(rest)}" }

    static let queryParameters: [ExchangeRow] = [
        .parameter(
            "a required query parameter", p("required: true, schema: {type: string}"), "/q?p=1", "/q",
            says: "error: GET /q: the query parameter `p` is missing @4:1"),
        .parameter(
            "an optional one may be absent", p("schema: {type: integer}"), "/q", "/q?p=",
            says: #"error: GET /q?p=: query parameter `p`: expected integer, got "" @4:31"#),
        .parameter(
            "empty differs from absent", p("required: true, schema: {type: string, minLength: 1}"), "/q?p=x",
            "/q?p=",
            says: #"error: GET /q?p=: query parameter `p`: expected at least 1 character, got "" @4:61"#),
        .parameter(
            "allowEmptyValue lets it be empty", p("allowEmptyValue: true, schema: {type: integer}"), "/q?p=",
            "/q?p=x", says: #"error: GET /q?p=x: query parameter `p`: expected integer, got "x" @4:54"#),
        .parameter(
            "integers are decoded", p("schema: {type: integer, maximum: 10}"), "/q?p=10", "/q?p=11",
            says: "error: GET /q?p=11: query parameter `p`: expected <= 10, got 11 @4:46"),
        .parameter(
            "numbers are decoded exactly", p("schema: {type: number, multipleOf: 0.01}"), "/q?p=19.99",
            "/q?p=19.999",
            says: "error: GET /q?p=19.999: query parameter `p`: expected a multiple of 0.01, got 19.999 @4:45"
        ),
        .parameter(
            "numbers past 2^53 keep their digits", p("schema: {type: integer, maximum: 9007199254740993}"),
            "/q?p=9007199254740993", "/q?p=9007199254740994",
            says:
                "error: GET /q?p=9007199254740994: query parameter `p`: expected <= 9007199254740993, got 9007199254740994 @4:46"
        ),
        .parameter(
            "a plus sign makes no JSON number", p("schema: {type: integer}"), "/q?p=-1", "/q?p=%2B1",
            says: #"error: GET /q?p=%2B1: query parameter `p`: expected integer, got "+1" @4:31"#),
        .parameter(
            "booleans are decoded", p("schema: {type: boolean}"), "/q?p=true", "/q?p=True",
            says: #"error: GET /q?p=True: query parameter `p`: expected boolean, got "True" @4:31"#),
        .parameter(
            "digits stay text where text is promised", p("schema: {type: string, maxLength: 3}"), "/q?p=123",
            "/q?p=1234",
            says:
                #"error: GET /q?p=1234: query parameter `p`: expected at most 3 characters, got "1234" @4:45"#
        ),
        .parameter(
            "a plus in a query is a blank", p("schema: {const: a b}"), "/q?p=a+b", "/q?p=a%2Bb",
            says: #"error: GET /q?p=a%2Bb: query parameter `p`: expected "a b", got "a+b" @4:31"#),
        .parameter(
            "decoding happens once", p("schema: {const: '%41'}"), "/q?p=%2541", "/q?p=%41",
            says: #"error: GET /q?p=%41: query parameter `p`: expected "%41", got "A" @4:31"#),
        .parameter(
            "names are decoded, too", "{name: 'a b', in: query, required: true, schema: {}}", "/q?a%20b=1",
            "/q?a%2520b=1",
            says:
                "error: GET /q?a%2520b=1: the query parameter `a b` is missing @4:1\nwarning: GET /q?a%2520b=1: the query parameter `a%20b` is not declared @3:16"
        ),
        .parameter(
            "the type is found through allOf", p("schema: {allOf: [{type: integer}, {minimum: 5}]}"),
            "/q?p=5", "/q?p=4", says: "error: GET /q?p=4: query parameter `p`: expected >= 5, got 4 @4:57"),
        .parameter(
            "the type is found through a reference", p("schema: {$ref: '#/components/schemas/N'}"), "/q?p=5",
            "/q?p=x", says: #"error: GET /q?p=x: query parameter `p`: expected integer, got "x" @5:28"#,
            top: "components: {schemas: {N: {type: integer}}}"),
        .parameter(
            "the type is found in a list", p("schema: {type: [integer, 'null']}"), "/q?p=5", "/q?p=x",
            says: #"error: GET /q?p=x: query parameter `p`: expected integer or null, got "x" @4:31"#),
        .parameter(
            "the type is found in alternatives", p("schema: {oneOf: [{type: integer}, {type: boolean}]}"),
            "/q?p=true", "/q?p=x",
            says:
                #"error: GET /q?p=x: query parameter `p`: matches none of 2 alternatives: expected integer, got "x" @4:31"#
        ),
        .parameter(
            "a union with text takes numbers as text where it must",
            p("schema: {type: [integer, string], not: {type: integer}}"), "/q?p=5", "/q?p=5&p=6",
            says:
                #"error: GET /q?p=5&p=6: query parameter `p`: expected integer or string, got ["5","6"] @4:31"#
        ),
        .parameter(
            "the type is found in an enum", p("schema: {enum: [1, 2]}"), "/q?p=2", "/q?p=3",
            says: "error: GET /q?p=3: query parameter `p`: expected one of 1, 2, got 3 @4:31"),
        .parameter(
            "a repeated name is a list", p("schema: {type: string}"), "/q?p=a", "/q?p=a&p=b",
            says: #"error: GET /q?p=a&p=b: query parameter `p`: expected string, got ["a","b"] @4:31"#),
        .parameter(
            "form arrays repeat the name", p("schema: {type: array, items: {type: integer}}"), "/q?p=1&p=2",
            "/q?p=1,2",
            says: #"error: GET /q?p=1,2: query parameter `p` at /0: expected integer, got "1,2" @4:52"#),
        .parameter(
            "form arrays, not exploded, have commas",
            p("explode: false, schema: {type: array, items: {type: integer}}"), "/q?p=1,2", "/q?p=1,x",
            says: #"error: GET /q?p=1,x: query parameter `p` at /1: expected integer, got "x" @4:68"#),
        .parameter(
            "form arrays, not exploded, stand once",
            p("explode: false, schema: {type: array, items: {type: integer}}"), "/q?p=1,2", "/q?p=1&p=2",
            says:
                "error: GET /q?p=1&p=2: query parameter `p`: expected `p` once, `,` between its values (style form, not exploded), got p=1&p=2 @4:1"
        ),
        .parameter(
            "arrays between blanks stand once",
            p("style: spaceDelimited, schema: {type: array, items: {type: integer}}"), "/q?p=1%202",
            "/q?p=1&p=2",
            says:
                "error: GET /q?p=1&p=2: query parameter `p`: expected `p` once, %20 between its values (style spaceDelimited, not exploded), got p=1&p=2 @4:1"
        ),
        .parameter(
            "arrays between pipes stand once",
            p("style: pipeDelimited, schema: {type: array, items: {type: integer}}"), "/q?p=1|2",
            "/q?p=1&p=2",
            says:
                "error: GET /q?p=1&p=2: query parameter `p`: expected `p` once, `|` between its values (style pipeDelimited, not exploded), got p=1&p=2 @4:1"
        ),
        .parameter(
            "an escaped comma is part of its element",
            p("explode: false, schema: {type: array, maxItems: 1}"), "/q?p=a%2Cb", "/q?p=a,b",
            says: #"error: GET /q?p=a,b: query parameter `p`: expected at most 1 item, got ["a","b"] @4:60"#),
        .parameter(
            "one text is an array of one", p("schema: {type: array, minItems: 1, items: {enum: [a]}}"),
            "/q?p=a", "/q?p=b",
            says: #"error: GET /q?p=b: query parameter `p` at /0: expected "a", got "b" @4:65"#),
        .parameter(
            "form objects take their keys from the whole query",
            p("schema: {type: object, properties: {r: {type: integer}, g: {type: integer}}}"), "/q?r=1&g=2",
            "/q?r=1&g=x",
            says: #"error: GET /q?r=1&g=x: query parameter `p` at /g: expected integer, got "x" @4:82"#),
        .parameter(
            "form objects, not exploded, alternate",
            p("explode: false, schema: {type: object, properties: {r: {type: integer}}}"), "/q?p=r,1",
            "/q?p=r,x",
            says: #"error: GET /q?p=r,x: query parameter `p` at /r: expected integer, got "x" @4:78"#),
        .parameter(
            "a required object without its keys is missing",
            p("required: true, schema: {type: object, properties: {r: {}}}"), "/q?r=1", "/q",
            says: "error: GET /q: the query parameter `p` is missing @4:1"),
        .parameter(
            "blanks delimit as %20 and as +",
            p("style: spaceDelimited, explode: false, schema: {type: array, items: {type: integer}}"),
            "/q?p=1%202+3", "/q?p=1%20x",
            says: #"error: GET /q?p=1%20x: query parameter `p` at /1: expected integer, got "x" @4:91"#),
        .parameter(
            "pipes delimit, also as %7C",
            p("style: pipeDelimited, explode: false, schema: {type: array, items: {type: integer}}"),
            "/q?p=1|2%7c3", "/q?p=1|x",
            says: #"error: GET /q?p=1|x: query parameter `p` at /1: expected integer, got "x" @4:90"#),
        .parameter(
            "deepObject has brackets",
            p("style: deepObject, explode: true, schema: {type: object, properties: {min: {type: integer}}}"),
            "/q?p[min]=1", "/q?p[min]=x",
            says: #"error: GET /q?p[min]=x: query parameter `p` at /min: expected integer, got "x" @4:98"#),
        .parameter(
            "deepObject nests",
            p(
                "style: deepObject, schema: {type: object, properties: {a: {type: object, properties: {b: {type: integer}}}}}"
            ), "/q?p[a][b]=1", "/q?p[a][b]=x",
            says: #"error: GET /q?p[a][b]=x: query parameter `p` at /a/b: expected integer, got "x" @4:112"#),
        .parameter(
            "deepObject has arrays",
            p(
                "style: deepObject, schema: {type: object, properties: {ids: {type: array, items: {type: integer}}}}"
            ), "/q?p[ids][]=1&p[ids][]=2", "/q?p[ids]=1&p[ids]=x",
            says:
                #"error: GET /q?p[ids]=1&p[ids]=x: query parameter `p` at /ids/1: expected integer, got "x" @4:104"#
        ),
        .parameter(
            "brackets may be escaped",
            p("style: deepObject, required: true, schema: {type: object, properties: {a: {type: integer}}}"),
            "/q?p%5Ba%5D=1", "/q?p=1", says: "error: GET /q?p=1: the query parameter `p` is missing @4:1"),
        .parameter(
            "a parameter with content is read by its media type",
            p("content: {application/json: {schema: {type: object, required: [a]}}}"), "/q?p=%7B%22a%22:1%7D",
            "/q?p=%7B%7D", says: "error: GET /q?p=%7B%7D: query parameter `p`: `a` is missing @4:74"),
        .parameter(
            "a parameter with content is what it says", p("content: {application/json: {schema: {}}}"),
            "/q?p=[]", "/q?p=[",
            says:
                "error: GET /q?p=[: the query parameter `p` is no application/json: line 1, column 2: the text ends inside an array @4:50"
        ),
        .parameter(
            "an undeclared query parameter is a warning", p("schema: {}"), "/q?p=1", "/q?p=1&z=2",
            says: "warning: GET /q?p=1&z=2: the query parameter `z` is not declared @3:16"),
        .parameter(
            "a parameter may be a reference", "{$ref: '#/components/parameters/P'}", "/q?p=1", "/q?p=x",
            says: #"error: GET /q?p=x: query parameter `p`: expected integer, got "x" @5:60"#,
            top: "components: {parameters: {P: {name: p, in: query, schema: {type: integer}}}}"),
        .paths(
            "an operation's parameter replaces the path's",
            "{/q: {parameters: [{name: p, in: query, required: true, schema: {type: integer}}], get: {parameters: [{name: p, in: query, schema: {type: string, maxLength: 1}}], responses: {'200': {description: ok}}}}}",
            "/q?p=a", "/q?p=ab",
            says: #"error: GET /q?p=ab: query parameter `p`: expected at most 1 character, got "ab" @3:154"#),
    ]

    static let otherParameters: [ExchangeRow] = [
        .parameter(
            "a required header", "{name: X-A, in: header, required: true, schema: {}}", "/q | x-a: 1", "/q",
            says: "error: GET /q: the header `X-A` is missing @4:1"),
        .parameter(
            "a header is decoded by its type", "{name: X-A, in: header, schema: {type: integer}}",
            "/q | X-A: 7", "/q | X-A: a",
            says: #"error: GET /q: header `X-A`: expected integer, got "a" @4:34"#),
        .parameter(
            "header arrays have commas and blanks",
            "{name: X-A, in: header, schema: {type: array, items: {type: integer}}}", "/q | X-A: 1, 2",
            "/q | X-A: 1, b", says: #"error: GET /q: header `X-A` at /1: expected integer, got "b" @4:55"#),
        .parameter(
            "repeated header fields are one list",
            "{name: X-A, in: header, schema: {type: array, maxItems: 2}}", "/q | X-A: 1 | X-A: 2",
            "/q | X-A: 1, 3 | X-A: 2",
            says: #"error: GET /q: header `X-A`: expected at most 2 items, got ["1","3","2"] @4:47"#),
        .parameter(
            "header objects alternate",
            "{name: X-A, in: header, schema: {type: object, properties: {r: {type: integer}}}}",
            "/q | X-A: r,1", "/q | X-A: r,x",
            says: #"error: GET /q: header `X-A` at /r: expected integer, got "x" @4:65"#),
        .parameter(
            "headers are not percent-decoded", "{name: X-A, in: header, schema: {const: a%20b}}",
            "/q | X-A: a%20b", "/q | X-A: a b",
            says: #"error: GET /q: header `X-A`: expected "a%20b", got "a b" @4:34"#),
        .parameter(
            "Accept, Content-Type and Authorization are no parameters",
            "{name: Accept, in: header, required: true, schema: {const: x}}, {name: X-A, in: header, required: true, schema: {}}",
            "/q | X-A: 1", "/q", says: "error: GET /q: the header `X-A` is missing @4:65"),
        .parameter(
            "a header with content is read by its media type",
            "{name: X-A, in: header, content: {application/json: {schema: {type: array}}}}", "/q | X-A: [1]",
            "/q | X-A: {}", says: "error: GET /q: header `X-A`: expected array, got {} @4:63"),
        .parameter(
            "a required cookie", "{name: s, in: cookie, required: true, schema: {}}", "/q | Cookie: a=1; s=2",
            "/q | Cookie: a=1", says: "error: GET /q: the cookie `s` is missing @4:1"),
        .parameter(
            "a cookie is decoded by its type", "{name: s, in: cookie, schema: {type: integer}}",
            "/q | Cookie: s=2", "/q | Cookie: s=x",
            says: #"error: GET /q: cookie `s`: expected integer, got "x" @4:32"#),
        .parameter(
            "cookie arrays, not exploded",
            "{name: s, in: cookie, explode: false, schema: {type: array, items: {type: integer}}}",
            "/q | Cookie: s=1,2", "/q | Cookie: s=1,x",
            says: #"error: GET /q: cookie `s` at /1: expected integer, got "x" @4:69"#),
        .parameter(
            "cookie arrays, exploded", "{name: s, in: cookie, schema: {type: array, items: {type: integer}}}",
            "/q | Cookie: s=1&s=2", "/q | Cookie: s=1&s=x",
            says: #"error: GET /q: cookie `s` at /1: expected integer, got "x" @4:53"#),
        .parameter(
            "names of cookies have their case", "{name: s, in: cookie, required: true, schema: {}}",
            "/q | Cookie: s=1", "/q | Cookie: S=1", says: "error: GET /q: the cookie `s` is missing @4:1"),
        .parameter(
            "names of headers have none", "{name: X-Key, in: header, required: true, schema: {}}",
            "/q | x-KEY: 1", "/q | x-keys: 1", says: "error: GET /q: the header `X-Key` is missing @4:1"),
    ]
}
