#if Hummingbird && GRDB
public import Accord
import AccordDatabase
import AccordDoubles
public import AccordGRDB
public import AccordHummingbird
public import BookshopApp
import Foundation

/// How the bookshop is built for a test: on the database of the test, by the test's clock.
extension Bookshop: HummingbirdTestApp {
    public static var needs: [any Fixture.Type] {
        [TestDatabase.self, TaskQueue.self, SMTPSink.self, OutboundStub.self]
    }

    public static func settings() -> Settings {
        var settings = Settings()
        settings.paymentPause = .zero
        return settings
    }

    public static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        var dependencies = try await Dependencies(database: context.database.writer)
        dependencies.now = { context.clock.now }
        dependencies.drift = ProcessInfo.processInfo.environment["BOOKSHOP_DRIFT"] == "1"
        let (tasks, mail) = try await (context.value(TaskQueue.self), context.value(SMTPSink.self))
        dependencies.enqueue = { await tasks.enqueue("confirm-order", payload: $0) }
        dependencies.mailer = .smtp(host: mail.host, port: mail.port)
        dependencies.settings = context.settings(Self.self)
        if dependencies.settings.readsFromReplica {
            dependencies.catalogue = try await context.database("replica").writer
        }
        let provider = try await context.value(OutboundStub.self)
        provider.on(.post, "/charges").reply(.status(.created)).optional()
        dependencies.payments = .http(provider.baseURL, dependencies.settings)
        return dependencies
    }

    public static func app(_ dependencies: Dependencies) async throws -> some HummingbirdApp {
        let bookshop = Bookshop(dependencies)
        try await TaskQueue.current.handle("confirm-order", as: OrderConfirmation.self) {
            try await bookshop.perform($0)
        }
        return BuiltApp(bookshop.application(), router: bookshop.router)
    }
}

/// The bookshop migrates and seeds a database by itself: once, for a template that every test has a clone of.
extension Bookshop: GRDBDatabaseSource {}
#endif
