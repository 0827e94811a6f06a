#if Auth
import Accord
import AccordAuth
import AccordHTTP
import Testing

/// What is said of an app and its users inside of a test makes another app; the same said again does not.
@Suite(.app(Counted.self)) struct OtherAppTests {
    private static let bindings: [FixtureBinding] = [
        .pendingApp, .user { $0.roles = ["editor"] }, .authentication(.basic { _ in "" }),
        .passwords(hashedBy: PlainHasher()),
    ]

    @Test(arguments: bindings.indices) func `another binding is another app, of which there is one`(
        _ index: Int
    ) async throws {
        let outer = try await Counted.current.app
        for _ in 1...2 {
            try await withFixtures(Self.bindings[index]) {
                let inner = try await Counted.current.app
                #expect(inner !== outer)
                #expect(try await Counted.current.app === inner)
            }
        }
        #expect(try await Counted.current.app === outer)
    }
}

private struct PlainHasher: PasswordHasher {
    func hash(_ password: String) async throws -> String { password }
}

private enum Counted: TestApp {
    final class App: Sendable {}

    static func app(_ dependencies: Void) async throws -> App { App() }

    static func start(_ app: App, over serving: Serving) async throws -> any HTTPTransport {
        HandlerTransport { _ in Response() }
    }
}
#endif
