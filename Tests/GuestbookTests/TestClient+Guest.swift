#if Hummingbird && GRDB
import Accord
import Testing

extension TestClient {
    /// A client of this test's guestbook that says who it is.
    static func guest(_ name: String) async throws -> TestClient {
        let field = try #require(HTTPField.Name("X-Guest"))
        return try await TestClient.current.with(headers: [field: name])
    }
}
#endif
