/// One open database, as a driver gives it: write one to bring another database to Accord.
///
/// Nothing that is asked or changed here is logged as the app's.
public protocol DatabaseConnection: Sendable {
    /// Where the database is, as far as that is decided.
    var url: DatabaseURL { get }

    /// The rows of a query; each `?` stands for one argument.
    func rows(_ sql: String, _ arguments: [DatabaseValue]) async throws -> [DatabaseRow]

    /// Runs a statement that returns nothing; each `?` stands for one argument.
    func execute(_ sql: String, _ arguments: [DatabaseValue]) async throws

    /// The tables of the app: neither views nor what the database keeps for itself.
    func tables() async throws -> [TableSchema]

    /// Runs the body, and gives the rows that were different afterwards, as committed.
    nonisolated(nonsending) func changes(
        during body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange]

    /// Ends every use of the database; asking it afterwards throws.
    func close() async throws

    // MARK: - What not every driver has

    /// Where an app can connect to by itself; a database that can be in a file is there from now on.
    func address() async throws -> DatabaseURL

    /// Runs the migrations that have not been run yet.
    func migrate() async throws

    /// Empties all tables of the app, foreign keys respected, and starts its counters again.
    func truncate() async throws

    /// Fills in what every test finds.
    func seed() async throws

    /// Notes the state that `DatabaseMark.undo` comes back to.
    func mark() async throws -> any DatabaseMark

    /// Opens the same database once more, for reading only.
    func replica(_ opening: DatabaseOpening) async throws -> any DatabaseConnection

    /// Copies the database to a file that somebody can look into.
    func save(to path: String) async throws
}

/// A state of a database to come back to.
public protocol DatabaseMark: Sendable {
    /// Undoes all that was committed since, and says what could not be undone; to be called once.
    func undo() async throws -> [DatabaseRemainder]
}

/// What stays of a test on a database whose changes were undone.
public enum DatabaseRemainder: Sendable, Equatable {
    /// The schema is another one: what was created, changed or dropped, such as `table orders`.
    case schema([String])
    /// The rows of tables whose changes cannot be told.
    case rows([String])
    /// The changes could not be undone, for the reason that the database gives.
    case failed(String)
}

extension DatabaseConnection {
    /// The rows of a query without arguments.
    public func rows(_ sql: String) async throws -> [DatabaseRow] { try await rows(sql, []) }

    /// Runs a statement without arguments.
    public func execute(_ sql: String) async throws { try await execute(sql, []) }

    public func address() async throws -> DatabaseURL { url }
    public func migrate() async throws { throw unsupported("migrate") }
    public func truncate() async throws { throw unsupported("truncate") }
    public func seed() async throws { throw unsupported("seed") }
    public func mark() async throws -> any DatabaseMark { throw unsupported("roll back") }
    public func save(to path: String) async throws { throw unsupported("save") }

    public func replica(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
        throw unsupported("have replicas")
    }

    private func unsupported(_ operation: String) -> DatabaseFault {
        .notSupported(operation, driver: String(describing: Self.self))
    }
}
