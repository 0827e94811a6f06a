#if Auth
import Accord
import AccordAuth
import Testing

@Suite(.app(Gate.self), .clock(at: "2026-03-01T12:00:00Z")) struct RefusedTokenTests {
    @Test(arguments: RefusedToken.allCases) func `a careful app refuses a token that is wrong`(
        _ fault: RefusedToken
    ) async throws {
        let token = try await Gate.signer.token(fault, for: TestUser.current)
        try await TestClient.current.authenticated(bearer: token).get("/me").expectStatus(.unauthorized)
    }

    @Test func `one line walks through all of them`() async throws {
        try await TestClient.current.expectTokensRefused(.get, "/me")
    }

    @Test(
        .settings(Gate.self) {
            $0.hasExpiry = false; $0.hasAudience = false
        })
    func `what a careless app does not check is named in one issue`() async throws {
        try await withKnownIssue {
            try await TestClient.current.expectTokensRefused(.get, "/me")
        } matching: { issue in
            let text = issue.comments.map(\.rawValue).joined()
            return text.contains("GET /me: a token that has expired got 200, not 401")
                && text.contains("a token that is meant for somebody else (aud) got 200")
                && !text.contains("another key")
        }
    }

    @Test(.settings(Gate.self) { $0.hasAudience = false })
    func `what an app need not check is left out`() async throws {
        try await TestClient.current.expectTokensRefused(.get, "/me", except: [.wrongAudience])
    }

    @Test(.settings(Gate.self) { $0.refusesAll = true })
    func `an app that refuses the good token as well proves nothing`() async throws {
        try await withKnownIssue {
            try await TestClient.current.expectTokensRefused(.get, "/me")
        } matching: {
            $0.comments.map(\.rawValue).joined().contains("the good token is refused as well: 401")
        }
    }

    @Test(.authentication(.basic(password: { _ in "secret" })))
    func `without a signer the error says what to bind`() async throws {
        await #expect(throws: AuthError.noSigner) {
            try await TestClient.current.expectTokensRefused(.get, "/me")
        }
    }

    @Test func `a token expires when the test's clock gets there`() async throws {
        let client = try await TestClient.signedIn
        try await client.get("/me").expectStatus(.ok)
        TestClock.current.advance(by: .seconds(86_401))
        try await client.get("/me").expectStatus(.unauthorized)
    }
}
#endif
