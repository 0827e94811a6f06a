import AccordContract

extension ExchangeRow {
    private static func get(_ paths: String...) -> String {
        "{" + paths.map { "\n'\($0)': {get: {responses: {'200': {description: ok}}}}" }.joined(separator: ",")
            + "}"
    }

    static let routing: [ExchangeRow] = [
        .paths(
            "a path must be declared", get("/a"), "/a", "/b",
            says: "error: GET /b: the contract has no path /b @3:8"),
        .paths(
            "a slash at the end makes another path", get("/a"), "/a", "/a/",
            says: "error: GET /a/: the contract has no path /a/ @3:8"),
        .paths(
            "a longer path is another one", get("/x/{id}"), "/x/1", "/x/1/y",
            says: "error: GET /x/1/y: the contract has no path /x/1/y @3:8"),
        .paths(
            "a name does not match an empty segment", get("/x/{id}"), "/x/1", "/x/",
            says: "error: GET /x/: the contract has no path /x/ @3:8"),
        .paths(
            "the path starts at the front", get("/a"), "/a", "/x/a",
            says: "error: GET /x/a: the contract has no path /x/a @3:8"),
        .paths(
            "letters of a path have their case", get("/books"), "/books", "/Books",
            says: "error: GET /Books: the contract has no path /Books @3:8"),
        .paths(
            "an escape in a path means what it encodes", get("/café"), "/caf%C3%A9", "/cafe",
            says: "error: GET /cafe: the contract has no path /cafe @3:8"),
        .paths(
            "a part of a segment may be fixed", get("/f/{id}.json"), "/f/7.json", "/f/7.xml",
            says: "error: GET /f/7.xml: the contract has no path /f/7.xml @3:8"),
        .paths(
            "a partial segment needs its name", get("/f/{id}.json"), "/f/a.json", "/f/.json",
            says: "error: GET /f/.json: the contract has no path /f/.json @3:8"),
        .paths(
            "two names in a segment", get("/r/{from}..{to}"), "/r/1..2", "/r/1-2",
            says: "error: GET /r/1-2: the contract has no path /r/1-2 @3:8"),
        .paths(
            "a method must be declared", get("/a"), "/a", "POST /a",
            says: "error: POST /a: /a has no operation POST, only GET @4:7"),
        .paths(
            "HEAD is answered where GET is", get("/a"), "HEAD /a", "OPTIONS /a",
            says: "error: OPTIONS /a: /a has no operation OPTIONS, only GET @4:7"),
        .paths(
            "the concrete path counts even where it lacks the method",
            "{/u/all: {get: {responses: {'200': {description: ok}}}},\n'/u/{id}': {post: {responses: {'200': {description: ok}}}}}",
            "POST /u/7", "POST /u/all",
            says: "error: POST /u/all: /u/all has no operation POST, only GET @3:17"),
        .paths(
            "concrete segments go before templated ones",
            "{'/u/{id}': {get: {parameters: [{name: id, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: ok}}}},\n/u/all: {get: {responses: {'200': {description: ok}}}}}",
            "/u/all", "/u/every",
            says: #"error: GET /u/every: path parameter `id`: expected integer, got "every" @3:86"#),
        .paths(
            "a concrete first segment wins over a concrete last one",
            "{'/{a}/z': {get: {responses: {'201': {description: ok}}}}, '/y/{b}': {get: {responses: {'200': {description: ok}}}}}",
            "/y/z", "/x/z", says: "error: GET /x/z: the status 200 is not declared, only 201 @3:37"),
        .paths(
            "the base path of the server is in front", get("/a"), "/v1/a", "/a",
            says: "error: GET /a: no server of the contract has this base path @5:10",
            top: "servers: [{url: 'https://x.org/v1'}]"),
        .paths(
            "a base path ends at a slash", get("/a"), "/v1/a", "/v1a",
            says: "error: GET /v1a: no server of the contract has this base path @5:10",
            top: "servers: [{url: /v1/}]"),
        .paths(
            "one of several servers", get("/a"), "/v2/a", "/v3/a",
            says: "error: GET /v3/a: no server of the contract has this base path @5:10",
            top: "servers: [{url: /v1}, {url: /v2}]"),
        .paths(
            "a server's variable has its values", get("/a"), "/v2/a", "/v3/a",
            says: "error: GET /v3/a: no server of the contract has this base path @5:10",
            top:
                "servers: [{url: 'https://{host}/{v}', variables: {host: {default: x}, v: {default: v1, enum: [v1, v2]}}}]"
        ),
        .paths(
            "a relative server URL is a base path", get("/a"), "/api/a", "/a",
            says: "error: GET /a: no server of the contract has this base path @5:10",
            top: "servers: [{url: './api'}]"),
        .paths(
            "a path's own servers replace the document's",
            "{/a: {servers: [{url: /own}], get: {responses: {'200': {description: ok}}}}}", "/own/a",
            "/root/a",
            says: "error: GET /root/a: no server of the contract has this base path @4:10",
            top: "servers: [{url: /root}]"),
        .paths(
            "an operation's own servers replace the path's",
            "{/a: {servers: [{url: /path}], get: {servers: [{url: /op}], responses: {'200': {description: ok}}}, post: {responses: {'200': {description: ok}}}}}",
            "/op/a", "/path/a", says: "error: GET /path/a: /a has no operation GET, only POST @3:13"),
        .paths(
            "a query takes no part in routing", get("/a?x=1"), "/a?x=1", "/a%3Fx=1",
            says: "error: GET /a%3Fx=1: the contract has no path /a%3Fx=1 @3:8", strictness: .lenient),
        .paths(
            "a path item may be a reference",
            "{/a: {$ref: '#/components/pathItems/A'}}", "/a", "DELETE /a",
            says: "error: DELETE /a: /a has no operation DELETE, only GET @3:13",
            top: "components: {pathItems: {A: {get: {responses: {'200': {description: ok}}}}}}"),
    ]
}
