import Accord
import Foundation
import Testing

/// An app with settings, dependencies and a fixture below it.
private struct Kiosk: TestApp {
    struct Settings: Sendable {
        var name = "kiosk"
        var isOpen = true
    }

    struct Dependencies: Sendable {
        var settings: Settings
        var greet: @Sendable (String) -> String
        var clock: TestClock
        var ground: Int
    }

    static let needs: [any Fixture.Type] = [Ground.self]

    static func settings() -> Settings { Settings() }

    static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        Dependencies(
            settings: context.settings(Self.self), greet: { "hello from \($0)" }, clock: context.clock,
            ground: try await context.value(Ground.self))
    }

    static func app(_ dependencies: Dependencies) async throws -> Dependencies { dependencies }

    static func start(_ app: Dependencies, over serving: Serving) async throws -> any HTTPTransport {
        Diary.write("starts \(app.settings.name)")
        return KioskTransport(app: app)
    }
}

private struct KioskTransport: HTTPTransport {
    let app: Kiosk.Dependencies

    func send(_ request: Request) async throws -> Reply {
        await Task.yield()
        let status: HTTPResponse.Status = app.settings.isOpen ? .ok : .serviceUnavailable
        let body = "\(app.greet(app.settings.name)) at \(Int(app.clock.now.timeIntervalSince1970))"
        return Reply(response: Response(status: status, body: Body(body)))
    }

    func shutDown() async throws { Diary.write("ends \(app.settings.name)") }
}

@Suite(.app(Kiosk.self), .clock(at: "1970-01-01T00:00:00Z"), .settings(Kiosk.self) { $0.name = "suite" })
struct SettingsTests {
    @Test func `a suite's settings reach the app`() async throws {
        try await TestClient.current.get("/").expectStatus(.ok).expectBody("hello from suite at 0")
    }

    @Test(.settings(Kiosk.self) { $0.isOpen = false })
    func `a test's settings come after the suite's, and leave the others`() async throws {
        try await TestClient.current.get("/").expectStatus(.serviceUnavailable)
            .expectBody("hello from suite at 0")
    }

    @Test(.override(Kiosk.self, \.greet, with: { "bye from \($0)" }))
    func `a dependency is replaced for one test`() async throws {
        try await TestClient.current.get("/").expectBody("bye from suite at 0")
    }

    @Test func `inside a test other settings mean another app, on the same ground`() async throws {
        let diary = Diary()
        try await Diary.$current.withValue(diary) {
            let outer = try await TestClient.current
            try await withSettings(Kiosk.self) {
                $0.name += " and body"
            } _: { inner in
                try await inner.get("/").expectBody("hello from suite and body at 0")
                try await outer.get("/").expectBody("hello from suite at 0")
            }
            try await TestClient.current.get("/").expectBody("hello from suite at 0")
        }
        #expect(diary.text == ["ground", "starts suite", "starts suite and body"])
    }

    @Test func `the app has the time of the test`() async throws {
        let client = try await TestClient.current
        TestClock.current.advance(by: .seconds(90))
        try await client.get("/").expectBody("hello from suite at 90")
    }
}

@Suite struct ParallelSettingsTests {
    @Test func `200 tests at once see their own settings, dependencies and time`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...200 {
                group.addTask {
                    try await withFixtures(
                        .app(Kiosk.self), .settings(Kiosk.self) { $0.name = "\(number)" },
                        .override(Kiosk.self, \.greet, with: { "\($0)!" }),
                        .clock(at: Date(timeIntervalSince1970: Double(number)))
                    ) { client in
                        await Task.yield()
                        try await client.get("/").expectBody("\(number)! at \(number)")
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
