#if Hummingbird
import Logging
import ServiceLifecycle
import Testing

@testable import AccordHummingbird

@Suite struct ServicesTests {
    /// Hears of no graceful shutdown.
    private struct Deaf: Service {
        func run() async throws { try await Task.sleep(for: .seconds(3600)) }
    }

    private struct Broken: Service {
        struct Failure: Error {}

        func run() async throws {
            try? await gracefulShutdown()
            throw Failure()
        }
    }

    @Test func `a service that does not end is cancelled, and the error says after how long`() async throws {
        let services = try await Services.start(
            [Deaf()], logger: Logger(label: "test"), limit: .milliseconds(250))
        let error = await #expect(throws: ServiceFailed.self) { try await services.shutDown() }
        #expect(
            error?.description
                == "a service of the app was cancelled: it did not end within 0.25 seconds of its graceful shutdown"
        )
    }

    @Test func `a service that throws when it ends is told with its error`() async throws {
        let services = try await Services.start([Broken()], logger: Logger(label: "test"))
        let error = await #expect(throws: ServiceFailed.self) { try await services.shutDown() }
        #expect(error?.error is Broken.Failure)
    }
}
#endif
