#if GRDB
import AccordDatabase
import GRDB

/// What a changeset does not hold: the schema and the counters.
struct UndoState: Sendable {
    private struct Object: Hashable, Sendable {
        var name: String
        var sql: String
    }

    private var objects: Set<Object>
    private var counters: [String: Int64]
    /// The rows of tables that a session cannot follow.
    private var unfollowed: [TableContents]

    init(_ db: Database) throws {
        objects = Set(
            try Row.fetchAll(
                db, sql: "SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema"
            )
            .map { Object(name: $0["name"], sql: $0["sql"]) })
        counters = try Self.counters(db)
        unfollowed = try SQLiteSchema.unfollowed(db)
    }

    /// The names of what was created, changed or dropped since.
    func schemaChanges(to now: UndoState) -> [String] {
        Set(objects.symmetricDifference(now.objects).map(\.name)).sorted()
    }

    func rowChanges(to now: UndoState) -> [String] {
        Set(TableContents.changes(from: unfollowed, to: now.unfollowed).map(\.table)).sorted()
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
}
#endif
