#if Hummingbird && GRDB
import Accord
import AccordAuth

extension TestClient {
    /// A client of this test's shop that is logged in as Ada.
    static var ada: TestClient {
        get async throws {
            try await TestClient.current.login(
                "/login", json: ["email": "ada@example.com", "password": "correct horse battery staple"],
                token: "/token")
        }
    }
}
#endif
