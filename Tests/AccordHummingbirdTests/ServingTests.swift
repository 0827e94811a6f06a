#if Hummingbird
import Accord
import AccordHummingbird
import Hummingbird
import Testing

/// The same expectations hold in process and over a socket.
@Suite struct ServingTests {
    static let ways: [Serving] = [.responder, .live]

    @Test(arguments: ways) func `a request reaches its handler and its answer comes back`(serving: Serving)
        async throws
    {
        try await withFixtures(.app(Workshop.self, over: serving)) { client in
            try await client.get("/parts/7").expectStatus(.ok).expectBody("7")
            try await client.post("/echo", body: Body([0, 1, 0xFF])).expectBody([0, 1, 0xFF])
            try await client.get("/mapped").expectStatus(.conflict)
            try await client.get("/nowhere").expectStatus(.notFound)
        }
    }

    @Test(arguments: ways) func `services and hooks run, and services end with the test`(serving: Serving)
        async throws
    {
        let diary = Diary()
        try await Workshop.$diary.withValue(diary) {
            try await withFixtures(.app(Workshop.self, over: serving)) { client in
                try await client.get("/parts/7")
                #expect(diary.text.sorted() == ["hook", "started"])
            }
        }
        #expect(diary.text.last == "ended")
    }

    @Test(arguments: ways) func `services end also after a test that throws`(serving: Serving) async throws {
        struct Failure: Error {}
        let diary = Diary()
        await #expect(throws: Failure.self) {
            try await Workshop.$diary.withValue(diary) {
                try await withFixtures(.app(Workshop.self, over: serving)) { client in
                    try await client.get("/parts/7")
                    throw Failure()
                }
            }
        }
        #expect(diary.text.last == "ended")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ways)
    func `a start that was cancelled leaves no service running`(serving: Serving) async throws {
        let diary = Diary()
        let start = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            let app = try await Workshop.app(Workshop.Dependencies(diary: diary))
            return try await Workshop.start(app, over: serving)
        }
        let end = await start.result
        #expect(throws: CancellationError.self) { _ = try end.get() }
        #expect(diary.text.last != "started")
    }

    @Test(arguments: ways) func `a handler asks for fixtures as its test does`(serving: Serving) async throws
    {
        try await withFixtures(.app(Bare.self, over: serving)) { client in
            try await client.get("/number").expectBody("7")
        }
    }

    @Test(arguments: ways) func `routes are known`(serving: Serving) async throws {
        try await withFixtures(.app(Workshop.self, over: serving)) { client in
            #expect(client.routes.contains(Route(method: .get, path: "/parts/{id}")))
        }
    }

    @Test func `somebody else's server is reached, and nothing is built here`() async throws {
        try await withFixtures(.app(Workshop.self, over: .live)) { _ in
            let url = try #require(try await Workshop.current.transport.baseURL)
            let diary = Diary()
            try await Workshop.$diary.withValue(diary) {
                try await withFixtures(.app(Workshop.self, over: .remote(url))) { client in
                    try await client.get("/parts/7").expectStatus(.ok).expectBody("7")
                    await #expect(throws: FixtureError.notStartedHere("Workshop")) {
                        _ = try await Workshop.current
                    }
                }
            }
            #expect(diary.text.isEmpty)
        }
    }

    @Test func `each execution has an app of its own`() async throws {
        let (one, two) = (Diary(), Diary())
        for diary in [one, two] {
            try await Workshop.$diary.withValue(diary) {
                try await withFixtures(.app(Workshop.self, over: .live)) { try await $0.get("/parts/1") }
            }
        }
        #expect(one.text == two.text)
    }
}

@Suite(.app(Workshop.self)) struct ResponderTests {
    @Test func `an error that nobody maps is kept beside the status`() async throws {
        let exchange = try await TestClient.current.get("/unmapped")
        exchange.expectStatus(.internalServerError)
        #expect(exchange.thrownError is Workshop.Unmapped)
        #expect(exchange.route == "/unmapped")
    }

    @Test func `an error that nobody maps is thrown when asked for`() async throws {
        let client = try await TestClient.current.rethrowingErrors
        await #expect(throws: Workshop.Unmapped()) { try await client.get("/unmapped") }
    }

    @Test func `an error in the middle of a body is kept with what was sent`() async throws {
        let exchange = try await TestClient.current.get("/half")
        exchange.expectStatus(.ok).expectBody("half")
        #expect(exchange.thrownError is Workshop.Unmapped)
    }

    @Test func `the template of the route is known`() async throws {
        let client = try await TestClient.current
        #expect(try await client.get("/parts/7").route == "/parts/{id}")
        #expect(try await client.get("/nowhere").route == nil)
    }

    @Test func `task locals of the test reach the handler`() async throws {
        let client = try await TestClient.current
        try await Workshop.$visitor.withValue("Ada") {
            try await client.get("/visitor").expectBody("Ada")
        }
    }

    @Test func `the running app is at hand`() async throws {
        let running = try await Workshop.current
        #expect(running.app.routes.count > 4)
    }

    @Test func `an application without its router is reached, and tells no routes`() async throws {
        try await withFixtures(.app(Bare.self)) { client in
            let exchange = try await client.get("/bare").expectBody("bare")
            #expect(client.routes.isEmpty && exchange.route == nil)
        }
    }
}

private enum Number: Fixture {
    static func setUp(_ context: FixtureContext) async throws -> Int { 7 }
}

private enum Bare: HummingbirdTestApp {
    static func app(_ dependencies: Void) async throws -> some HummingbirdApp {
        let router = Router()
        router.get("/bare") { _, _ in "bare" }
        router.get("/number") { _, _ in "\(try await Number.current)" }
        return BuiltApp(Application(router: router))
    }
}
#endif
