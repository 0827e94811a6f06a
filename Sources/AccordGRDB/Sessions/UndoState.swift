#if GRDB
import AccordDatabase
import GRDB

/// What a changeset does not hold: the schema, the counters, and rows that nobody follows.
struct UndoState: Sendable {
    private struct Object: Hashable, Sendable {
        var name: String
        var sql: String
    }

    private var objects: Set<Object>
    private var counters: [String: Int64]
    /// The number that an app may keep in the file: `PRAGMA user_version`.
    private var userVersion: Int
    /// The rows that a session cannot follow.
    private var unfollowed: [TableContents]

    init(_ db: Database) throws {
        objects = Set(
            try Row.fetchAll(
                db,
                sql: """
                    SELECT type || ' ' || name AS name, coalesce(sql, '') AS sql FROM sqlite_schema UNION ALL
                    SELECT 'temporary ' || type || ' ' || name, coalesce(sql, '') FROM sqlite_temp_schema
                    """
            )
            .map { Object(name: $0["name"], sql: $0["sql"]) })
        counters = try Self.counters(db)
        userVersion = try Self.userVersion(db)
        unfollowed = try SQLiteSchema.unfollowed(db, withKeyless: !ChangeSession.canRecordRowids)
    }

    /// The names of what was created, changed or dropped since.
    func schemaChanges(to now: UndoState) -> [String] {
        Set(objects.symmetricDifference(now.objects).map(\.name)).sorted()
    }

    func rowChanges(to now: UndoState) -> [String] {
        Set(TableContents.changes(from: unfollowed, to: now.unfollowed).map(\.table)).sorted()
    }

    /// AUTOINCREMENT and the app's own number go on where they stood before.
    func restoreCounters(_ db: Database) throws {
        if try Self.userVersion(db) != userVersion {
            try db.execute(sql: "PRAGMA user_version = \(userVersion)")
        }
        guard try db.tableExists("sqlite_sequence"), try Self.counters(db) != counters else { return }
        try db.execute(sql: "DELETE FROM sqlite_sequence")
        for (table, counter) in counters {
            try db.execute(
                sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, counter])
        }
    }

    private static func userVersion(_ db: Database) throws -> Int {
        try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }

    private static func counters(_ db: Database) throws -> [String: Int64] {
        guard try db.tableExists("sqlite_sequence") else { return [:] }
        let rows = try Row.fetchAll(db, sql: "SELECT name, seq FROM sqlite_sequence")
        return Dictionary(rows.map { ($0["name"], $0["seq"]) }, uniquingKeysWith: { $1 })
    }
}
#endif
