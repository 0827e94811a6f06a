#if GRDB
import Accord
import AccordAuth
import AccordDatabase
import AccordDoubles
import AccordGRDB
import Foundation
import GRDB
import Synchronization

/// A shop counter that uses everything a test has of its own: it stores who came, when, and mails a receipt.
enum Counter: TestApp, SQLScript {
    struct Settings: Sendable {
        var greeting = "hello"
    }

    struct Dependencies: Sendable {
        var settings: Settings
        var database: any DatabaseWriter
        var now: @Sendable () -> Date
        var send: @Sendable (Mail) -> Void
    }

    static let schema: [SQLText] = [
        "CREATE TABLE visits (id INTEGER PRIMARY KEY, visitor TEXT NOT NULL, at REAL NOT NULL)"
    ]

    static let needs: [any Fixture.Type] = [TestDatabase.self, MailOutbox.self]

    static func settings() -> Settings { Settings() }

    static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        let clock = context.clock
        var dependencies = Dependencies(
            settings: context.settings(Self.self), database: try await context.database.writer,
            now: { clock.now }, send: try await context.value(MailOutbox.self).send)
        Leak.current.apply(to: &dependencies)
        return dependencies
    }

    static func app(_ dependencies: Dependencies) async throws -> Dependencies { dependencies }

    static func start(_ app: Dependencies, over serving: Serving) async throws -> any HTTPTransport {
        HandlerTransport { request in
            let visitor = request.headers[.visitor] ?? ""
            let time = app.now().timeIntervalSince1970
            try await app.database.write { db in
                try db.execute(
                    sql: "INSERT INTO visits (visitor, at) VALUES (?, ?)", arguments: [visitor, time])
            }
            await Task.yield()
            app.send(
                Mail(from: "shop@example.org", to: [MailAddress(stringLiteral: visitor)], subject: "Receipt"))
            return Response(body: Body("\(app.settings.greeting) at \(Int(time))"))
        }
    }
}

/// What tests are made to share on purpose, to see that it is noticed.
enum Leak: String, CaseIterable, Sendable {
    case nothing, settings, database, clock, outbox

    @TaskLocal static var current = Leak.nothing
    private static let first = Mutex<Counter.Dependencies?>(nil)

    /// Takes one thing from the first app that was ever built with a leak.
    func apply(to dependencies: inout Counter.Dependencies) {
        guard self != .nothing else { return }
        let shared = Self.first.withLock { first in
            first = first ?? dependencies
            return first ?? dependencies
        }
        switch self {
        case .nothing: break
        case .settings: dependencies.settings = shared.settings
        case .database: dependencies.database = shared.database
        case .clock: dependencies.now = shared.now
        case .outbox: dependencies.send = shared.send
        }
    }
}

extension HTTPField.Name {
    static let visitor = Self("X-Visitor") ?? .userAgent
}
#endif
