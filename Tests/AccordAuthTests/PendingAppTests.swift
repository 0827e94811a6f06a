#if Auth
import Accord
import AccordAuth
import Testing

@Suite(.app(Gate.self)) struct PendingAppTests {
    @Test(.pendingApp) func `a pending app is told that it has no first user`() async throws {
        try await TestClient.current.get("/pending").expectJSON(["isPending": true])
    }

    @Test func `any other app is not pending`() async throws {
        try await TestClient.current.get("/pending").expectJSON(["isPending": false])
    }

    @Test func `inside a test a pending app is another app`() async throws {
        let outer = try await TestClient.current
        try await withFixtures(.pendingApp) { inner in
            try await inner.get("/pending").expectJSON(["isPending": true])
            try await outer.get("/pending").expectJSON(["isPending": false])
        }
        try await TestClient.current.get("/pending").expectJSON(["isPending": false])
    }
}
#endif
