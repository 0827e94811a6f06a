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
        [TestDatabase.self, TaskQueue.self, SMTPSink.self, Bank.self]
    }

    public static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        var dependencies = try await Dependencies(database: context.database.writer)
        dependencies.now = { context.clock.now }
        dependencies.drift = ProcessInfo.processInfo.environment["BOOKSHOP_DRIFT"] == "1"
        dependencies.settings = context.settings(Self.self)
        try await dependencies.useDoubles(of: context)
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
