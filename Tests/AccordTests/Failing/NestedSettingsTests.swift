import Accord
import Foundation
import TestSupport
import Testing

/// What `HonouredSettingsTests` runs in processes of its own.
@Suite(
    .enabled(if: TestProcess.isNested, "run by HonouredSettingsTests"), .serialized)
struct NestedSettingsTests {
    /// Answers when its client has given it up.
    struct Sleeper: TestApp {
        static func app(_ dependencies: Void) async throws -> HandlerTransport {
            HandlerTransport { _ in
                try await Task.sleep(for: .milliseconds(500))
                return Response()
            }
        }

        static func start(_ app: HandlerTransport, over serving: Serving) async throws -> any HTTPTransport {
            app
        }
    }

    enum Slow: Fixture {
        static func setUp(_ context: FixtureContext) async throws {
            try await Task.sleep(for: .milliseconds(500))
        }
    }

    @Test(.app(Greeter.self), .tags(.slow)) func tagged() {}

    @Test(.app(Greeter.self), arguments: 1...2) func twoThatFail(number: Int) async throws {
        try await TestClient.current.get("/hello").expectStatus(.created)
    }

    @Test(.app(Sleeper.self)) func request() async throws {
        try await TestClient.current.get("/")
    }

    @Test(.fixtures(Slow.self)) func fixture() async throws {
        try await Slow.current
    }

    @Test(.app(Greeter.self), .contract()) func contract() async throws {
        try await TestClient.current.get("/hello")
    }

    @Test(.app(Greeter.self), .contract(GreeterContract.kept)) func strictness() async throws {
        try await TestClient.current.get("/hello")
    }

    @Test func configuration() throws {
        let value = try TestConfiguration.current()["snapshots.keyOrder"]
        print(value.map { "\($0.text) \($0.origin)" } ?? "none")
    }

    @Test(.app(Greeter.self)) func snapshot() throws {
        let isTurned = ProcessInfo.processInfo.environment["ACCORD_TESTS_ORDER"] != nil
        expectSnapshot(of: isTurned ? ["b": 2, "a": 1] : ["a": 1, "b": 2] as JSON, as: .json)
    }

    @Test(.app(Greeter.self)) func journal() async throws {
        try await TestClient.current.get("/hello")
    }
}
