import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@Suite struct TestClientTests {
    private let transport = RecordingTransport()
    private var client: TestClient { TestClient(transport: transport) }

    private func sent() throws -> Request { try #require(transport.requests.last) }

    // MARK: - Bodies

    @Test func `a JSON literal is the body of a request`() async throws {
        try await client.post("/orders", json: ["book": 1, "tags": ["a", .null]])
        #expect(try sent().body.text == #"{"book":1,"tags":["a",null]}"#)
        #expect(try sent().headers[.contentType] == "application/json")
    }

    @Test func `an encodable value is the body of a request`() async throws {
        struct Order: Encodable { let copies = 2, book = "Walden" }
        try await client.put("/orders/1", encoding: Order())
        #expect(try sent().body.text == #"{"book":"Walden","copies":2}"#)
    }

    @Test func `a value that does not encode is an error`() async {
        struct Broken: Encodable {
            struct Reason: Error {}
            func encode(to encoder: any Encoder) throws { throw Reason() }
        }
        await #expect(throws: RequestError.notEncodable(reason: "Reason()")) {
            try await client.post("/", encoding: Broken())
        }
        #expect(transport.requests.isEmpty)
    }

    @Test func `the fields of a form are the body of a request`() async throws {
        try await client.post("/login", form: ["user": "a b", "role": "x", "role": "y&z"])
        #expect(try sent().body.text == "user=a+b&role=x&role=y%26z")
        #expect(try sent().headers[.contentType] == "application/x-www-form-urlencoded")
    }

    @Test func `a multipart form is the body of a request`() async throws {
        try await client.post("/covers", multipart: [.field("title", "Walden")])
        #expect(try sent().body == MultipartForm([.field("title", "Walden")]).body)
        #expect(try sent().headers[.contentType] == "multipart/form-data; boundary=accord-boundary-0")
    }

    @Test func `bytes are sent as they are`() async throws {
        let bytes = [UInt8](0...255)
        try await client.patch("/", body: Body(bytes), contentType: "application/octet-stream")
        #expect(try sent().body.bytes == bytes)
        #expect(try sent().headers[.contentType] == "application/octet-stream")
        try await client.post("/", body: "a,b\n")
        #expect(try sent().headers[.contentType] == nil)
    }

    @Test func `a content type takes the place of the usual one`() async throws {
        try await client.patch("/orders/1", json: ["a": .null], contentType: "application/merge-patch+json")
        #expect(try sent().headers[.contentType] == "application/merge-patch+json")
    }

    @Test func `two bodies are an error`() async {
        await #expect(throws: RequestError.severalBodies(request: "POST /orders")) {
            try await client.post("/orders", json: [:], body: "x")
        }
    }

    @Test func `any method takes any body`() async throws {
        try await client.send(.get, "/search", .json(["q": "x"]))
        #expect(try sent().method == .get)
        #expect(try sent().body.text == #"{"q":"x"}"#)
        try await client.delete("/orders", json: [1])
        #expect(try sent().body.text == "[1]")
    }

    // MARK: - Where it goes

    @Test func `a query is appended with repeated names in order`() async throws {
        try await client.get("/books?page=1", query: ["sort": "title desc", "tag": "a", "tag": "b"])
        #expect(try sent().target == "/books?page=1&sort=title%20desc&tag=a&tag=b")
    }

    @Test(arguments: [
        ("/", "/"), ("/a b/ü", "/a%20b/%C3%BC"), ("/a%2Fb", "/a%2Fb"), ("/a#b", "/a"), ("/a/../b", "/a/../b"),
        ("/x:y", "/x:y"), ("/?", "/?"), ("/a?b=c d", "/a?b=c%20d"),
    ])
    func `a path is sent percent-encoded and otherwise as it is`(path: String, target: String) async throws {
        try await client.get(path)
        #expect(try sent().target == target)
        #expect(try sent().authority == "localhost")
    }

    @Test(arguments: [
        "", "books", "?a", "#a", "//host/a", "ftp://host/a", "http:///a", "http:a", "http://a b/",
        "mailto:a@b",
        "http://user:secret@host/",
    ])
    func `what is no path is an error`(path: String) async {
        await #expect(throws: RequestError.invalidPath(path)) { try await client.get(path) }
    }

    @Test func `a whole URL says where a request goes`() async throws {
        try await client.get("HTTPS://shop.example:8443?a=b")
        #expect(try sent().url == "https://shop.example:8443/?a=b")
    }

    @Test(arguments: ["http://localhost:8080/api", "http://localhost:8080/api/"])
    func `a path stands below the base of its transport`(base: String) async throws {
        let transport = RecordingTransport(baseURL: base)
        try await TestClient(transport: transport).get("/books")
        #expect(transport.requests.map(\.url) == ["http://localhost:8080/api/books"])
    }

    // MARK: - Headers

    @Test func `repeated headers are kept apart and in order`() async throws {
        var headers: HTTPFields = [.accept: "text/html"]
        headers.append(HTTPField(name: .accept, value: "text/plain"))
        try await client.get("/", headers: headers)
        #expect(try sent().headers[values: .accept] == ["text/html", "text/plain"])
    }

    @Test func `a header of a request takes the place of the client's own`() async throws {
        let client = client.with(headers: [.accept: "text/html", .userAgent: "a"]).with(headers: [
            .userAgent: "b"
        ])
        try await client.get("/", headers: [.accept: "text/plain"])
        #expect(try sent().headers == [.userAgent: "b", .accept: "text/plain"])
    }

    @Test func `a header of the app's own is sent with every request`() async throws {
        let guest = try client.with(header: "X-Guest", "Ada").with(header: "x-guest", "Grace")
        try await guest.get("/")
        #expect(try sent().headers.map { "\($0.name): \($0.value)" } == ["x-guest: Grace"])
    }

    @Test(arguments: ["", "X Guest", ":path", "X-Güest", "X-Guest\r\nCookie"])
    func `a header whose name is none is refused`(name: String) {
        #expect(throws: RequestError.invalidHeader(name)) { try client.with(header: name, "Ada") }
    }

    @Test func `an authenticated client leaves the other as it was`() async throws {
        let reader = client.authenticated(bearer: "t")
        try await reader.get("/")
        #expect(try sent().headers[.authorization] == "Bearer t")
        try await client.get("/")
        #expect(try sent().headers[.authorization] == nil)
    }

    @Test func `a client without cookies keeps the clock of its jar`() {
        let client = TestClient(transport: transport, jar: CookieJar(now: { 7 })).withoutCookies()
        var cookie = Cookie(name: "session", value: "1")
        cookie.expires = 8
        client.jar.set(cookie)
        #expect(client.jar.cookies.map(\.name) == ["session"])
    }
}
