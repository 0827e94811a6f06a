// What the article about authentication shows, word for word: ArticleTests compares them.
#if Auth
import Accord
import AccordAuth
import Testing

/// An app that knows its readers by a bearer token or by a signed session.
enum Library: TestApp {
    static let key = "the key that the app of a test is given"

    static func dependencies(_ context: FixtureContext) async throws -> TestClock { context.clock }

    static func app(_ clock: TestClock) async throws -> HandlerTransport {
        HandlerTransport { request in
            if request.path == "/login" {
                let ada = TestUser(id: 1, email: "ada@example.org")
                return Response(body: Body(#"{"token":"\#(try await signer.token(for: ada))"}"#))
            }
            var checks = Gate.Checks()
            checks.key = key
            let field = request.headers[.authorization] ?? ""
            guard field.hasPrefix("Bearer "),
                let reader = try? await Visitor.verified(String(field.dropFirst(7)), checks, now: clock.now)
            else { return Response(status: .unauthorized) }
            return answer(request, to: reader)
        }
    }

    static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
        app
    }

    private static func answer(_ request: Request, to reader: Visitor) -> Response {
        switch (request.method, request.path) {
        case (.post, "/loans"): Response(status: .created)
        case (.put, "/books/1"):
            Response(status: reader.roles.contains("librarian") ? .ok : .forbidden)
        default: Response(body: Body(#"{"tenant":"\#(reader.tenant ?? "")"}"#))
        }
    }

    private static let signer = TokenSigner.hs256(key: key, issuer: "gate", audience: "visitors")
}

extension Library: AuthenticatingTestApp {
    static let authentication = Authentication.bearer(
        .hs256(key: "the key that the app of a test is given", issuer: "gate", audience: "visitors"))
}

enum AuthenticationArticle {
    @Suite(.app(Library.self)) struct LoanTests {
        @Test func `a reader borrows`() async throws {
            let client = try await TestClient.signedIn  // as TestUser.current
            try await client.post("/loans", json: ["book": 1]).expectStatus(.created)
        }

        @Test func `only librarians move books`() async throws {
            let user = try await TestUser.current
            let client = try await TestClient.current
            try await client.authenticated(as: user)
                .put("/books/1", json: ["shelf": "B"]).expectStatus(.forbidden)
            try await client.authenticated(as: user.with(roles: ["librarian"]))
                .put("/books/1", json: ["shelf": "B"]).expectStatus(.ok)
        }

        @Test(.user { $0.tenant = "acme" }) func `a user of a tenant`() async throws {
            try await TestClient.signedIn.get("/me").expectJSON(at: "/tenant", "acme")
        }
    }

    @Suite(.app(Library.self)) struct TokenTests {
        @Test func `loans are closed to bad tokens`() async throws {
            try await TestClient.current.expectTokensRefused(.post, "/loans")
        }
    }

    @Suite(.app(Library.self)) struct SessionTests {
        let sessionKey = "the key of the app's sessions"

        @Test func sessions() async throws {
            let client = try await TestClient.current
            let signer = HMACCookieSigner(key: sessionKey)  // or TimestampedCookieSigner, as itsdangerous
            let forged = try client.session(cookie: "session", signer.tampered("42"))
            try await forged.get("/account").expectStatus(.unauthorized)

            let credentials: JSON = ["email": "ada@example.org", "password": "s3cret"]
            let ada = try await client.login("/login", json: credentials, token: "/token")
            try await ada.get("/me").expectStatus(.ok)
        }
    }
}
#endif
