#if Hummingbird && GRDB
import Accord

extension TestClient {
    /// A client of this test's guestbook that says who it is.
    static func guest(_ name: String) async throws -> TestClient {
        try await TestClient.current.with(header: "X-Guest", name)
    }
}
#endif
