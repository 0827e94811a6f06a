#if Auth
import Accord
import AccordAuth
import AccordHTTP
import HTTPTypes
import Testing

@Suite(.app(Gate.self)) struct AuthenticatedClientTests {
    @Test func `a client is signed in as the app itself says`() async throws {
        let user = TestUser(id: 42, email: "ada@example.org").with(roles: ["editor"])
        try await TestClient.current.authenticated(as: user).get("/me")
            .expectStatus(.ok).expectJSON(["subject": "42", "roles": ["editor"]])
    }

    @Test func `the client that was signed in from stays nobody`() async throws {
        let client = try await TestClient.current
        _ = try await client.authenticated(as: TestUser.current)
        try await client.get("/me").expectStatus(.unauthorized)
    }

    @Test func `the user and the administrator of a test have clients`() async throws {
        try await TestClient.signedIn.get("/me").expectJSON(["subject": "1", "roles": []])
        try await TestClient.signedInAsAdmin.get("/me").expectJSON(["subject": "2", "roles": ["admin"]])
    }

    @Test(.authentication(.header(HTTPField.Name("X-User")!)))
    func `a trait wins over what the app says`() async throws {
        let exchange = try await TestClient.signedIn.get("/headers")
        #expect(exchange.request.headers[HTTPField.Name("X-User")!] == "1")
        #expect(exchange.request.headers[.authorization] == nil)
    }

    @Test(.authentication(.basic(password: { "secret of \($0.id)" })))
    func `basic authentication sends name and password`() async throws {
        let exchange = try await TestClient.signedIn.get("/headers")
        // printf 'user1@example.org:secret of 1' | base64
        #expect(
            exchange.request.headers[.authorization]
                == "Basic dXNlcjFAZXhhbXBsZS5vcmc6c2VjcmV0IG9mIDE=")
    }

    @Test(.authentication(Authentication { client, user in client.with(headers: [.from: user.email]) }))
    func `an app may know its users in a way of its own`() async throws {
        let exchange = try await TestClient.signedIn.get("/headers")
        #expect(exchange.request.headers[.from] == "user1@example.org")
    }

    @Test func `a user starts with the cookies of the visitor, and what comes later is each one's own`()
        async throws
    {
        let visitor = try await TestClient.current
        visitor.jar.set(Cookie(name: "consent", value: "yes"))
        let user = try await visitor.authenticated(as: TestUser.current)
        user.jar.set(Cookie(name: "basket", value: "1"))
        visitor.jar.set(Cookie(name: "lang", value: "de"))
        #expect(try await user.get("/headers").request.headers[.cookie] == "consent=yes; basket=1")
        #expect(try await visitor.get("/headers").request.headers[.cookie] == "consent=yes; lang=de")
    }

    @Test func `who signs in without cookies has none`() async throws {
        let first = try await TestClient.current.session(cookie: "session", "one")
        let second = try await first.withoutCookies().authenticated(as: TestUser.current)
        #expect(try await second.get("/headers").request.headers[.cookie] == nil)
        #expect(try await first.get("/headers").request.headers[.cookie] == "session=one")
    }

    @Test func `200 users at once are each themselves`() async throws {
        let client = try await TestClient.current
        try await withThrowingTaskGroup(of: (String, String?).self) { group in
            for id in 1...200 as ClosedRange<Int64> {
                group.addTask {
                    let user = TestUser(id: id, email: "\(id)@example.org")
                    let exchange = try await client.authenticated(as: user).get("/me")
                    return (user.subject, try exchange.response.body.json()["subject"]?.string)
                }
            }
            for try await (expected, seen) in group { #expect(expected == seen) }
        }
    }
}

struct UnboundAuthenticationTests {
    @Test func `without any authentication the error says what to write`() async throws {
        let client = TestClient(transport: HandlerTransport { _ in Response() })
        let error = await #expect(throws: AuthError.noAuthentication) {
            try await client.authenticated(as: TestUser(id: 1, email: "a@example.org"))
        }
        #expect(String(describing: try #require(error)).contains(".authentication(.bearer(…))"))
    }
}
#endif
