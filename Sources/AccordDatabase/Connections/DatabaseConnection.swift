/// One open database, as a driver gives it: write one to bring another database to Accord.
///
/// Nothing that is asked or changed here is logged as the app's.
public protocol DatabaseConnection: Sendable {
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
}

extension DatabaseConnection {
    /// The rows of a query without arguments.
    public func rows(_ sql: String) async throws -> [DatabaseRow] { try await rows(sql, []) }

    /// Runs a statement without arguments.
    public func execute(_ sql: String) async throws { try await execute(sql, []) }
}
