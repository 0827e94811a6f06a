#if Hummingbird && GRDB
import Accord
import AccordDatabase
import AccordHummingbird
import BookshopApp
import Testing

@Suite(
    .app(Bookshop.self), .settings(Bookshop.self) { $0.readsFromReplica = true },
    .databases(["default": .primary, "replica": .replica(of: "default")]))
struct ReplicaTests {
    @Test func `whoever looks around asks the replica alone`() async throws {
        try await TestClient.current.get("/books", query: ["q": "brontë"]).expectStatus(.ok)
        try await TestClient.current.get("/books/2").expectStatus(.ok)
        try await TestDatabase.current.log
            .expectUsed("replica", for: .reads)
            .expectNotUsed("default")
    }

    @Test func `the replica shows what was written to the primary`() async throws {
        let client = try await TestClient.ada
        try await client.post("/orders", json: ["book": 1, "copies": 2]).expectStatus(.created)
        try await client.get("/books/1").expectJSON(at: "/stock", 10)
        try await TestDatabase.current.log
            .expectUsed("default", for: .writes)
            .expectNotUsed("replica", for: .writes)
    }
}
#endif
