#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import Testing

@Suite(.app(Bookshop.self), .contract())
struct SettingsTests {
    @Test(.settings(Bookshop.self) { $0.pageSize = 3 })
    func `a page is as long as the shop is set up`() async throws {
        try await TestClient.current.get("/books").expectJSON(at: "/items", count: 3)
    }

    @Test func `in the middle of a test the settings change for a while`() async throws {
        try await withSettings(Bookshop.self) {
            $0.pageSize = 2
        } _: { client in
            try await client.get("/books").expectJSON(at: "/items", count: 2)
        }
        try await TestClient.current.get("/books").expectJSON(at: "/items", count: 8)
    }
}
#endif
