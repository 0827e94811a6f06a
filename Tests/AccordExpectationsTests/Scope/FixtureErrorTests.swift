import AccordFixtures
import AccordHTTP
import Testing

@Suite struct FixtureErrorTests {
    /// An app that never starts, and counts how often it is asked to.
    private struct Broken: TestApp {
        struct Refusal: Error {}

        static func app(_ dependencies: Void) async throws -> Int { throw Refusal() }

        static func start(_ app: Int, over serving: Serving) async throws -> any HTTPTransport {
            HandlerTransport(routes: []) { _ in Response() }
        }
    }

    @Test(.app(Broken.self)) func `every caller is told which app did not start`() async throws {
        for _ in 1...2 {
            let error = await #expect(throws: FixtureError.self) { _ = try await TestClient.current }
            guard case .appDidNotStart("Broken", _) = error else {
                Issue.record("another error: \(String(describing: error))")
                continue
            }
        }
    }

    @Test(.app(Broken.self, over: .remote("http://127.0.0.1:9")))
    func `an app without connect says that it needs one for a remote server`() async throws {
        await #expect(throws: FixtureError.noRemote("Broken")) {
            _ = try await TestClient.current
        }
    }
}
