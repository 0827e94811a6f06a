import Testing

@testable import AccordContract

struct PathTrieTests {
    private func find(_ path: String, in templates: [String]) -> String? {
        var trie = PathTrie()
        for (index, template) in templates.enumerated() { trie.insert(PathTemplate(template), as: index) }
        return trie.matches(Array(path.utf8)[...]).first.map { templates[$0.route] }
    }

    @Test(arguments: [
        ("/a/b", "/a/b"), ("/a/c", "/a/{x}"), ("/d/b", "/{y}/b"), ("/d/e", "/{y}/{x}"),
        ("/a/b.json", "/a/{x}.json"),
        ("/a/.json", "/a/{x}"), ("/", "/"), ("/a%2Fb/c", "/{y}/{x}"),
    ])
    func `the most concrete template is found first`(_ path: String, _ template: String) {
        let templates = ["/{y}/{x}", "/{y}/b", "/a/{x}", "/a/{x}.json", "/a/b", "/"]
        #expect(find(path, in: templates) == template)
        #expect(find(path, in: templates.reversed()) == template)
    }

    @Test(arguments: [
        ("/v/a%20y", "/v/{x}%20y", "a"), ("/e/x%2Ejson", "/e/{n}.json", "x"),
        ("/e/%41.json", "/e/{n}.json", "%41"),
        ("/e/50%.json", "/e/{n}.json", "50%"),
    ])
    func `fixed text in a segment is compared decoded, and a name keeps what was sent`(
        _ path: String, _ template: String, _ name: String
    ) throws {
        var trie = PathTrie()
        trie.insert(PathTemplate(template), as: 0)
        let bytes = Array(path.utf8)
        let match = try #require(trie.matches(bytes[...]).first)
        #expect(match.captures.map { String(decoding: bytes[$0], as: UTF8.self) } == [name])
    }

    @Test func `what looks concrete at first may end in a template`() {
        #expect(find("/a/c/e", in: ["/a/b/e", "/{x}/c/e"]) == "/{x}/c/e")
    }

    @Test(arguments: ["", "/a/b/", "//", "/a", "/a/b/c/d"])
    func `other paths are not found`(_ path: String) {
        #expect(find(path, in: ["/a/{x}", "/a/{x}/c"]) == nil)
    }
}

struct ServerPatternTests {
    @Test(arguments: [
        ("https://api.example.com/v1", "/v1/x", 3), ("https://api.example.com", "/x", 0), ("/", "/x", 0),
        ("/v1/", "/v1", 3), ("v1", "/v1/x", 3), ("//host/v1", "/v1/x", 3),
        ("https://{env}.x.org/{v}/b", "/2/b/c", 4),
    ])
    func `the base path ends where the path begins`(_ url: String, _ path: String, _ end: Int) {
        #expect(ServerPattern(url: url).ends(in: Array(path.utf8)[...]) == [end])
    }

    @Test(.timeLimit(.minutes(1))) func `many open variables are searched in bounded time`() {
        let server = ServerPattern(url: "/{a}{b}{c}{d}{e}{f}{g}{h}{i}/v1")
        let path = "/" + String(repeating: "a", count: 5_000) + "/v1"
        #expect(server.ends(in: Array(path.utf8)[...]) == [path.utf8.count])
        #expect(server.ends(in: Array(path.dropLast().utf8)[...]) == [])
    }

    @Test func `hosts have variables, too`() {
        let server = ServerPattern(url: "https://{env}.x.org:{port}/v1", variables: ["env": ["api", "test"]])
        #expect(server.isAt(authority: "TEST.x.org:443"))
        #expect(!server.isAt(authority: "prod.x.org:443"))
    }
}

struct RouteSearchTests {
    @Test(arguments: [
        ("/files/upload", "POST", "/files/upload"), ("/files/7", "POST", "/files/{id}"),
        ("/files/upload", "GET", "/files/upload"), ("/files/x.json", "POST", "/files/{name}.json"),
    ])
    func `the most concrete path counts, whichever servers it is below`(
        _ path: String, _ method: String, _ template: String
    ) throws {
        let contract = try Contract(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /files/{id}: {post: {responses: {'200': {description: ok}}}}
              /files/upload:
                servers: [{url: 'https://upload.example.com'}]
                get: {responses: {'200': {description: ok}}}
                post: {servers: [{url: /}], responses: {'200': {description: ok}}}
              /files/{name}.json:
                post: {servers: [{url: 'https://json.example.com'}], responses: {'200': {description: ok}}}
            """)
        let exchange = ExchangeText("\(method) \(path) -> 200").exchange
        #expect(ExchangeCheck(contract).check(exchange).operation?.template == template)
    }
}

struct NamePatternTests {
    @Test(arguments: [
        ("x-*", "X-Trace", true), ("*", "", true), ("a*b*c", "aXbYc", true), ("a*b*c", "aXbY", false),
        ("a", "ab", false),
    ])
    func `a star stands for any text`(_ pattern: String, _ name: String, _ matches: Bool) {
        #expect(NamePattern(pattern).matches(name) == matches)
    }
}
