#if Hummingbird && GRDB
public import Accord
public import AccordHummingbird
public import BookshopApp
import Foundation

/// How the bookshop is built for a test: a database of its own in memory, migrated and seeded.
extension Bookshop: HummingbirdTestApp {
    public static func dependencies(_ context: FixtureContext) async throws -> Dependencies {
        var dependencies = try Dependencies()
        dependencies.drift = ProcessInfo.processInfo.environment["BOOKSHOP_DRIFT"] == "1"
        try Bookshop.migrate(dependencies.database)
        try Bookshop.seed(dependencies.database)
        return dependencies
    }

    public static func app(_ dependencies: Dependencies) async throws -> some HummingbirdApp {
        let bookshop = Bookshop(dependencies)
        return BuiltApp(bookshop.application(), router: bookshop.router)
    }
}
#endif
