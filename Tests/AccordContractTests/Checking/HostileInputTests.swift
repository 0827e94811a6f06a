import AccordContract
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

/// Exchanges and contracts that mean harm: every one ends, with a finding.
struct HostileInputTests {
    private func check(_ paths: String, _ exchange: Exchange, top: String = "") throws -> [String] {
        let text = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: \(paths)\n\(top)"
        return ExchangeCheck(try Contract(text)).check(exchange).findings.map(\.rule.id)
    }

    private func post(_ body: [UInt8], _ type: String = "application/json", target: String = "/q") -> Exchange
    {
        Exchange(
            request: Request(method: .post, target: target, headers: [.contentType: type], body: Body(body)),
            response: Response())
    }

    private func body(_ type: String, _ schema: String) -> String {
        "{/q: {post: {requestBody: {content: {\(type): {schema: \(schema)}}}, responses: {'200': {description: ok}}}}}"
    }

    @Test func `a body of 50 MB is read`() throws {
        let bytes =
            Array("[".utf8) + [UInt8](repeating: UInt8(ascii: " "), count: 50_000_000) + Array("1]".utf8)
        #expect(
            try check(body("application/json", "{type: object}"), post(bytes)) == ["contract/request-body"])
    }

    @Test(arguments: ["f%d=1", "f[%d]=1", "f[%d][a]=1", "f[a][%d]=1"])
    func `a form of very many names is read in one pass`(field: String) throws {
        let bytes = Array(
            (0..<60_000).map { field.replacing("%d", with: "\($0)") }.joined(separator: "&").utf8)
        let paths = """
            {/q: {post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object,
            properties: {f: {type: object}}}, encoding: {f: {style: deepObject, explode: true}}}}},
            responses: {'200': {description: ok}}}}}
            """
        #expect(try check(paths, post(bytes, "application/x-www-form-urlencoded")) == [])
    }

    @Test func `50 MB of text are cut in the message`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 50_000_000)
        let contract = try Contract(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: \(body("text/plain", "{maxLength: 3}"))")
        let finding = try #require(ExchangeCheck(contract).check(post(bytes, "text/plain")).findings.first)
        #expect((finding.actual?.count ?? 0) <= 60)
    }

    @Test func `nesting is bounded`() throws {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 100_000)
        #expect(try check(body("application/json", "{}"), post(bytes)) == ["contract/malformed-body"])
    }

    @Test func `a hundred thousand query parameters`() throws {
        let target = "/q?" + (0..<100_000).map { "a\($0)" }.joined(separator: "&")
        let found = try check(
            "{/q: {post: {responses: {'200': {description: ok}}}}}", post([], target: target))
        #expect(found.allSatisfy { $0 == "contract/undeclared-query" || $0 == "contract/undeclared-body" })
    }

    @Test func `brackets upon brackets`() throws {
        let target = "/q?p" + String(repeating: "[a]", count: 50_000) + "=1"
        let parameter = "parameters: [{name: p, in: query, style: deepObject, schema: {type: object}}]"
        let found = try check(
            "{/q: {post: {\(parameter), responses: {'200': {description: ok}}}}}", post([], target: target))
        #expect(found == ["contract/undeclared-query"])
    }

    @Test func `a path of many segments against templates that all match`() throws {
        let paths = (1...12).map { depth in
            "'/" + (0..<depth).map { "{a\($0)}" }.joined(separator: "/") + "/x': {get: {}}"
        }
        let target = String(repeating: "/a", count: 20_000)
        let exchange = Exchange(request: Request(target: target), response: Response())
        #expect(try check("{\(paths.joined(separator: ", "))}", exchange) == ["contract/unknown-path"])
    }

    @Test func `schemas that only refer to each other`() throws {
        let top =
            "components: {schemas: {A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}}"
        let found = try check(
            body("application/json", "{$ref: '#/components/schemas/A'}"), post([0x31]), top: top)
        #expect(found.count <= 1)
    }

    @Test func `a parameter whose schema contains itself`() throws {
        let top =
            "components: {schemas: {A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}, items: {$ref: '#/components/schemas/A'}}}}"
        let parameter =
            "parameters: [{name: p, in: query, style: deepObject, schema: {$ref: '#/components/schemas/A'}}]"
        let found = try check(
            "{/q: {post: {\(parameter), responses: {'200': {description: ok}}}}}",
            post([], target: "/q?p[a][a]=1"),
            top: top)
        #expect(found == ["contract/parameter"])
    }

    @Test func `a reference to nowhere leaves the rest to be checked`() throws {
        let paths =
            "{/q: {post: {parameters: [{name: n, in: query, schema: {type: integer}}], requestBody: {content: {application/json: {schema: {$ref: '#/nowhere'}}}}, responses: {'200': {description: ok}}}}}"
        let found = try check(paths, post([0x31], target: "/q?n=x"))
        #expect(found.first == "contract/parameter")
    }

    @Test func `a boundary that never ends`() throws {
        let bytes = Array(String(repeating: "--B\r\n", count: 200_000).utf8)
        let found = try check(
            body("multipart/form-data", "{type: object}"), post(bytes, "multipart/form-data; boundary=B"))
        #expect(found == ["contract/malformed-body"])
    }

    @Test func `strict checks of cyclic schemas end`() throws {
        let top =
            "components: {schemas: {A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}, allOf: [{$ref: '#/components/schemas/A'}]}}}"
        let text =
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: \(body("application/json", "{$ref: '#/components/schemas/A'}"))\n\(top)"
        let check = ExchangeCheck(try Contract(text), options: ExchangeOptions(strictness: .strict))
        _ = check.check(post(Array(#"{"a":{"a":{"b":1}}}"#.utf8)))
    }
}
