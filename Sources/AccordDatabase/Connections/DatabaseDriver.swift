public import Foundation

/// Makes and opens databases of one kind: adopt it to bring another database to Accord.
public protocol DatabaseDriver: Sendable {
    /// What decides a new database's content besides the code of the test: SQL texts, the engine's version.
    var ingredients: [String] { get }

    /// The server that databases are made on; nil where they are files of Accord's own.
    ///
    /// `DatabaseSafety` checks it before anything is opened.
    var server: DatabaseURL? { get }

    /// Creates a database, migrates it and seeds it; leaves it empty where the opening says so.
    ///
    /// - Throws: `DatabaseFault.migrationFailed` or `.seedFailed` with the reason.
    func create(_ opening: DatabaseOpening) async throws -> any DatabaseConnection

    /// Takes up a file that `DatabaseConnection.save` has made of a created database, to open copies of it.
    func template(at path: String) async throws -> any DatabaseTemplate
}

extension DatabaseDriver {
    public var server: DatabaseURL? { nil }
}

/// A migrated and seeded database that every test gets a copy of.
public protocol DatabaseTemplate: Sendable {
    /// Opens a copy.
    func open(_ opening: DatabaseOpening) async throws -> any DatabaseConnection
}

/// How a driver opens a database for a test.
public struct DatabaseOpening: Sendable {
    /// Where the database is.
    public enum Place: Sendable {
        case memory
        /// The path of the file; its folder is there.
        case file(String)
        /// In memory, unless a file is asked for first: then at the path that is given.
        case memoryUnlessAsked(file: @Sendable () throws -> String)
    }

    public var place: Place
    /// The name that the test gave the database.
    public var alias: String
    /// Whether writing is refused.
    public var isReadOnly: Bool
    /// Whether a new database stays empty: neither migrations nor seeds, as `database.migrate: false` says.
    public var isEmpty: Bool
    /// Told each statement of the app, from any thread.
    public var record: @Sendable (Statement) -> Void
    /// The time of the test.
    public var now: @Sendable () -> Date

    public init(
        _ place: Place, alias: String = "default", isReadOnly: Bool = false, isEmpty: Bool = false,
        record: @escaping @Sendable (Statement) -> Void = { _ in },
        now: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.place = place
        self.alias = alias
        self.isReadOnly = isReadOnly
        self.isEmpty = isEmpty
        self.record = record
        self.now = now
    }
}
