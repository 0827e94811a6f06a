import AccordHTTP
import HTTPTypes
import Testing

@Suite struct TestClientRedirectTests {
    /// Redirects `/start` and answers everything else with 200.
    private func app(_ code: Int, to location: String = "/end") -> RecordingTransport {
        RecordingTransport { $0.path == "/start" ? .redirect(code, to: location) : Response(body: "end") }
    }

    @Test func `a redirect is not followed unless asked`() async throws {
        let app = app(302)
        let exchange = try await TestClient(transport: app).get("/start")
        #expect(exchange.response.status == .found)
        #expect(exchange.redirects.isEmpty)
        #expect(app.requests.count == 1)
    }

    @Test func `a chain is followed and kept`() async throws {
        let app = RecordingTransport { request in
            switch request.target {
            case "/a/1?x": .redirect(301, to: "2")
            case "/a/2": .redirect(308, to: "?y")
            default: Response(body: "end")
            }
        }
        let exchange = try await TestClient(transport: app).following().get("/a/1?x")
        #expect(exchange.response.body.text == "end")
        #expect(exchange.request.target == "/a/2?y")
        #expect(exchange.redirects.map(\.request.target) == ["/a/1?x", "/a/2"])
        #expect(exchange.redirects.map(\.response.status.code) == [301, 308])
    }

    @Test(arguments: [
        (HTTPRequest.Method.post, 301, HTTPRequest.Method.get), (.post, 302, .get), (.post, 303, .get),
        (.post, 307, .post), (.post, 308, .post), (.put, 301, .put), (.put, 302, .put), (.put, 303, .get),
        (.delete, 307, .delete), (.head, 302, .head), (.head, 303, .head), (.get, 302, .get),
    ])
    func `the method of the next request is as in RFC 9110`(
        method: HTTPRequest.Method, code: Int, next: HTTPRequest.Method
    ) async throws {
        let app = app(code)
        let content = RequestContent.body("x", contentType: "text/plain")
        let exchange = try await TestClient(transport: app).following().send(method, "/start", content)
        #expect(exchange.request.method == next)
        // Whoever keeps the method keeps the body, and what describes it.
        #expect(exchange.request.body.isEmpty == (next != method))
        #expect(exchange.request.headers[.contentType] == (next == method ? "text/plain" : nil))
    }

    @Test(arguments: [
        (300, "/end"), (304, "/end"), (200, "/end"), (302, "app://callback?code=1"), (302, "mailto:a@b"),
    ])
    func `what leads nowhere over http is not followed`(code: Int, location: String) async throws {
        let app = app(code, to: location)
        let exchange = try await TestClient(transport: app).following().get("/start")
        #expect(exchange.response.status.code == code)
        #expect(app.requests.count == 1)
    }

    @Test(arguments: [
        ("/end", true), ("http://localhost:80/end", true), ("http://LOCALHOST/end", true),
        ("http://localhost:81/end", false), ("https://localhost/end", false), ("//other.example/end", false),
    ])
    func `credentials stay with their origin`(location: String, isKept: Bool) async throws {
        let app = app(302, to: location)
        let client = TestClient(transport: app).authenticated(bearer: "t").following()
        let request = try await client.get("/start", headers: [.cookie: "own=1", .accept: "text/html"])
            .request
        #expect(request.headers[.authorization] == (isKept ? "Bearer t" : nil))
        #expect(request.headers[.cookie] == (isKept ? "own=1" : nil))
        #expect(request.headers[.accept] == "text/html")
    }

    @Test(arguments: ["http://other.example/c", "http://localhost/c"])
    func `credentials that were dropped on the way stay dropped`(last: String) async throws {
        let app = RecordingTransport { request in
            switch request.path {
            case "/a": .redirect(302, to: "http://other.example/b")
            case "/b": .redirect(302, to: last)
            default: Response()
            }
        }
        try await TestClient(transport: app).authenticated(bearer: "t").following().get("/a")
        #expect(app.requests.map { $0.headers[.authorization] } == ["Bearer t", nil, nil])
    }

    @Test func `a cookie that a redirect sets is sent with the next request`() async throws {
        let app = RecordingTransport { request in
            guard request.headers[.cookie] == nil else { return Response(body: "welcome") }
            return Response(status: .seeOther, headers: [.location: "/", .setCookie: "sid=1"])
        }
        // The same place again, but not the same request: no circle.
        let exchange = try await TestClient(transport: app).following().get("/")
        #expect(exchange.response.body.text == "welcome")
    }

    @Test func `a circle of redirects is an error that names it`() async {
        let app = RecordingTransport { .redirect(302, to: $0.path == "/a" ? "/b" : "/a") }
        let chain = ["GET http://localhost/a", "GET http://localhost/b", "GET http://localhost/a"]
        await #expect(throws: RequestError.redirectLoop(chain: chain)) {
            try await TestClient(transport: app).following(max: 9).get("/a")
        }
    }

    @Test func `more redirects than allowed are an error that names them`() async throws {
        let app = RecordingTransport { .redirect(302, to: $0.path + "x") }
        let chain = ["/a", "/ax", "/axx", "/axxx"].map { "GET http://localhost\($0)" }
        await #expect(throws: RequestError.tooManyRedirects(limit: 2, chain: chain)) {
            try await TestClient(transport: app).following(max: 2).get("/a")
        }
        #expect(app.requests.count == 3)
    }

    @Test func `as many redirects as allowed are followed`() async throws {
        let app = RecordingTransport { $0.path == "/axx" ? Response() : .redirect(302, to: $0.path + "x") }
        #expect(try await TestClient(transport: app).following(max: 2).get("/a").redirects.count == 2)
    }

    @Test func `a location with blanks and accents is sent percent-encoded`() async throws {
        let exchange = try await TestClient(transport: app(302, to: "/a b/\u{fc}")).following().get("/start")
        #expect(exchange.request.target == "/a%20b/%C3%BC")
    }
}
