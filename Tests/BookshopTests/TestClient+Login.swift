#if Hummingbird && GRDB
import Accord

extension TestClient {
    /// A client of this test's shop that is logged in as Ada.
    static var ada: TestClient {
        get async throws {
            let client = try await TestClient.current
            let login = try await client.post(
                "/login", json: ["email": "ada@example.com", "password": "correct horse battery staple"])
            let token = try login.requireStatus(.ok).response.body.json()["token"]?.string
            return client.authenticated(bearer: token ?? "")
        }
    }
}
#endif
