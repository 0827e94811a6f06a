#if GRDB
package import AccordDatabase
import GRDB
import Synchronization

extension GRDBConnection {
    package nonisolated(nonsending) func changes(
        during body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] {
        // A session sees only its own connection.
        if hasOtherUsers { return try await differences(after: body) }
        let recording = try own { db in Recording(try ChangeSession(on: db)) }
        do { try await body() } catch {
            _ = try? own { db in try recording.end(db) }
            throw error
        }
        return try own { db in try RowChanges.of(recording.end(db), db) }
    }

    private nonisolated(nonsending) func differences(
        after body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] {
        let before = try own(SQLiteSchema.contents)
        try await body()
        let after = try own(SQLiteSchema.contents)
        return after.flatMap { contents in
            let old = before.first { $0.table.name == contents.table.name }
            return (old ?? TableContents(table: contents.table, rows: [])).changes(to: contents)
        }
    }

    package func mark() async throws -> any DatabaseMark {
        try own { db in
            GRDBMark(self, before: try UndoState(db), Recording(try ChangeSession(on: db)))
        }
    }
}

/// A session between two uses of its connection: it is touched only inside of them.
final class Recording: Sendable {
    private let session: Mutex<SessionAddress?>

    /// A session's pointer, carried from one use of the connection to the next.
    private struct SessionAddress: Sendable { var bits: UInt }

    init(_ session: ChangeSession) { self.session = Mutex(SessionAddress(bits: session.bits)) }

    /// - Throws: GRDB's `DatabaseError`; also where it has ended already.
    func end(_ db: Database) throws -> Changeset {
        let address = session.withLock { session in
            defer { session = nil }
            return session
        }
        guard let address, let session = ChangeSession(bits: address.bits) else {
            throw DatabaseError(resultCode: .SQLITE_MISUSE)
        }
        return try session.end(db)
    }
}

/// What a changeset does not hold: the schema and the counters.
struct UndoState: Sendable, Equatable {
    private struct Object: Hashable, Sendable {
        var name: String
        var sql: String
    }

    private var objects: Set<Object>
    private var counters: [String: Int64]
    /// The rows of tables that a session cannot follow, as a text.
    private var unfollowed: [String: [String]]

    init(_ db: Database) throws {
        objects = Set(
            try Row.fetchAll(db, sql: "SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema")
                .map { Object(name: $0["name"], sql: $0["sql"]) })
        counters = try Self.counters(db)
        unfollowed = [:]
        for table in try Self.unfollowedTables(db) {
            unfollowed[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table.quotedDatabaseIdentifier)")
                .map { DatabaseRow(row: $0).values.map(\.description).joined(separator: ", ") }.sorted()
        }
    }

    /// The names of what was created, changed or dropped since.
    func schemaChanges(to now: UndoState) -> [String] {
        Set(objects.symmetricDifference(now.objects).map(\.name)).sorted()
    }

    func rowChanges(to now: UndoState) -> [String] {
        unfollowed.keys.filter { unfollowed[$0] != now.unfollowed[$0] }.sorted()
    }

    /// AUTOINCREMENT goes on where it stood before.
    func restoreCounters(_ db: Database) throws {
        guard try db.tableExists("sqlite_sequence"), try Self.counters(db) != counters else { return }
        try db.execute(sql: "DELETE FROM sqlite_sequence")
        for (table, counter) in counters {
            try db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, counter])
        }
    }

    private static func counters(_ db: Database) throws -> [String: Int64] {
        guard try db.tableExists("sqlite_sequence") else { return [:] }
        let rows = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        return Dictionary(rows.map { ($0["name"], $0["seq"]) }, uniquingKeysWith: { $1 })
    }

    /// Before SQLite 3.42 a session passes over tables without a declared primary key.
    private static func unfollowedTables(_ db: Database) throws -> [String] {
        guard GRDB.Database.sqliteLibVersionNumber < 3_042_000 else { return [] }
        return try SQLiteSchema.tables(db).filter(\.primaryKey.isEmpty).map(\.name)
    }
}
#endif
