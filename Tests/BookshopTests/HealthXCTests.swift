#if Hummingbird && GRDB
import Accord
import AccordHummingbird
import BookshopApp
import XCTest

/// The same expectations in XCTest, where no trait can be.
final class HealthXCTests: XCTestCase {
    func testTheShopIsWell() async throws {
        try await withFixtures(.app(Bookshop.self)) { client in
            try await client.get("/health")
                .expectStatus(.successful)
                .expectJSON(["status": "ok"])
                .expectSnapshot()
        }
    }
}
#endif
