// The database of a test: made from a template, handed to the app, asked by expectations.

import Synchronization

/// The database of a test, under one of its names.
public final class TestDatabase: Sendable {
    /// All databases of one test, by alias.
    final class Siblings: Sendable {
        private let databases = Mutex<[String: TestDatabase]>([:])

        var all: [String: TestDatabase] { databases.withLock { $0 } }

        func add(_ database: TestDatabase) { databases.withLock { $0[database.alias] = database } }

        /// Each database holds its siblings, so they are let go of at the end.
        func letGo() { databases.withLock { $0 = [:] } }
    }

    /// The name that the test gave it; `default` for the only one.
    public let alias: String
    /// For questions of the test itself, which are not logged as the app's.
    public let connection: any DatabaseConnection
    /// What the app has run on all databases of this test.
    public let log: StatementLog
    public let isolation: DatabaseIsolation
    private let siblings: Siblings?

    init(
        alias: String, connection: any DatabaseConnection, log: StatementLog,
        isolation: DatabaseIsolation, siblings: Siblings?
    ) {
        self.alias = alias
        self.connection = connection
        self.log = log
        self.isolation = isolation
        self.siblings = siblings
    }

    package convenience init(
        alias: String = "default", connection: any DatabaseConnection, log: StatementLog,
        isolation: DatabaseIsolation = .clone
    ) {
        self.init(alias: alias, connection: connection, log: log, isolation: isolation, siblings: nil)
    }

    /// Where an app that opens the database by itself finds it; a `.clone` is in a file from now on.
    ///
    /// What such an app runs is not in the log.
    ///
    /// - Throws: `DatabaseFault` where the isolation has no file, or where somebody holds its writer in memory.
    public var url: DatabaseURL {
        get async throws {
            if isolation == .rollback { throw DatabaseFault.noAddress(isolation, alias: alias) }
            let address = try await connection.address()
            log.noteOtherUsers(of: alias)
            return address
        }
    }

    /// Runs the migrations that have not been run yet.
    public func migrate() async throws { try await connection.migrate() }

    /// Empties all tables, foreign keys respected, and starts counters again; migrations stay noted as done.
    public func truncate() async throws { try await connection.truncate() }

    /// Another database of the same test.
    ///
    /// - Throws: `DatabaseFault.noAlias` where the test has none of that name.
    package func sibling(_ alias: String) throws -> TestDatabase {
        if alias == self.alias { return self }
        let all = siblings?.all ?? [:]
        guard let database = all[alias] else {
            throw DatabaseFault.noAlias(alias, known: Array(all.keys))
        }
        return database
    }
}
