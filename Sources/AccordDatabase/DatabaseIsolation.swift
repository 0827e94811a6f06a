/// How the database of a test is kept apart from those of other tests.
public struct DatabaseIsolation: Sendable, Hashable {
    enum Kind: String { case clone, rollback, truncate, recreate, inMemory, file }

    let kind: Kind

    /// A copy of the migrated and seeded template for each test; tests run in parallel. The default.
    ///
    /// The copy lives in memory, or in a file of its own where the app asks for a pool or a URL.
    public static let clone = DatabaseIsolation(kind: .clone)
    /// One database for all tests, one test at a time; what a test committed is undone after it.
    ///
    /// What cannot be undone (a changed schema, a table without primary key) is an issue that names it.
    public static let rollback = DatabaseIsolation(kind: .rollback)
    /// One database for all tests, one test at a time; every table is emptied and seeded again before a test.
    public static let truncate = DatabaseIsolation(kind: .truncate)
    /// A database created, migrated and seeded anew for each test: the migrations themselves are under test.
    public static let recreate = DatabaseIsolation(kind: .recreate)
    /// Like `.clone`, and never in a file: an app that asks for a pool or a URL is told so.
    public static let inMemory = DatabaseIsolation(kind: .inMemory)
    /// Like `.clone`, and always in a file of the test's own.
    public static let file = DatabaseIsolation(kind: .file)
}

extension DatabaseIsolation: CustomStringConvertible {
    /// As it is written: `.clone`.
    public var description: String { ".\(kind.rawValue)" }
}
