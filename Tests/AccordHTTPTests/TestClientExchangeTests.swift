import AccordHTTP
import HTTPTypes
import Testing

@Suite struct TestClientExchangeTests {
    private struct NoSuchBook: Error, Equatable {}

    @Test(arguments: [
        (HTTPRequest.Method.head, 200, true), (.get, 204, true), (.get, 304, true), (.get, 200, false),
        (.get, 404, false),
    ])
    func `HEAD, 204 and 304 have no body`(method: HTTPRequest.Method, code: Int, isBodiless: Bool)
        async throws
    {
        let client = TestClient(
            transport: HandlerTransport { _ in
                Response(status: .init(code: code), headers: [.contentLength: "1"], body: "x")
            })
        let response = try await client.send(method, "/").response
        #expect(response.body.isEmpty == isBodiless)
        #expect(response.headers[.contentLength] == "1")
    }

    @Test func `the bytes of a response are untouched`() async throws {
        let bytes = [UInt8](0...255) + [0x0D, 0x0A]
        let client = TestClient(transport: HandlerTransport { _ in Response(body: Body(bytes)) })
        let exchange = try await client.get("/")
        #expect(exchange.response.body.bytes == bytes)
        #expect(exchange.response.body.text == nil)
    }

    @Test func `an error that the handler throws is kept beside a status of 500`() async throws {
        let exchange = try await TestClient(transport: HandlerTransport { _ in throw NoSuchBook() }).get("/")
        #expect(exchange.response.status == .internalServerError)
        #expect(exchange.thrownError is NoSuchBook)
    }

    @Test func `an error that the handler throws reaches the test that asks for it`() async {
        let client = TestClient(transport: HandlerTransport { _ in throw NoSuchBook() }).rethrowingErrors
        await #expect(throws: NoSuchBook()) { try await client.get("/") }
    }

    @Test func `the exchange carries the route and what surrounds the test`() async throws {
        let client = TestClient(transport: RecordingTransport(), scope: "test 1")
        let exchange = try await client.get("/books")
        #expect(exchange.route == "/{any}")
        #expect(exchange.scope as? String == "test 1")
    }

    @Test func `a client knows the routes of its transport`() {
        let routes = [Route(method: .get, path: "/books/{id}")]
        #expect(TestClient(transport: HandlerTransport(routes: routes) { _ in Response() }).routes == routes)
    }

    @Test func `clients made from one another share their cookies`() async throws {
        let client = TestClient(
            transport: HandlerTransport { request in
                Response(headers: [.setCookie: "sid=1"], body: Body(request.headers[.cookie] ?? "none"))
            })
        #expect(try await client.get("/").response.body.text == "none")
        #expect(try await client.authenticated(bearer: "t").get("/").response.body.text == "sid=1")
        #expect(try await client.withoutCookies().get("/").response.body.text == "none")
        #expect(client.jar.cookies.map(\.name) == ["sid"])
    }

    @Test func `a cookie that a request names itself is sent alone`() async throws {
        let transport = RecordingTransport()
        let client = TestClient(transport: transport)
        client.jar.set(Cookie(name: "sid", value: "jar"))
        try await client.get("/", headers: [.cookie: "sid=own"])
        #expect(transport.requests.first?.headers[.cookie] == "sid=own")
    }

    @Test func `a location is resolved against the request`() {
        let request = Request(target: "/a/b?c", scheme: "https", authority: "shop.example")
        #expect(
            Exchange(request: request, response: .redirect(302, to: "../d#e")).location
                == "https://shop.example/d#e")
        #expect(Exchange(request: request, response: Response()).location == nil)
    }
}
