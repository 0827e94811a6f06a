#if GRDB
import AccordDatabase
import GRDB

/// The state of a shared database before a test.
struct GRDBMark: DatabaseMark {
    private let connection: GRDBConnection
    private let before: UndoState
    private let recording: Recording

    init(_ connection: GRDBConnection, before: UndoState, _ recording: Recording) {
        self.connection = connection
        self.before = before
        self.recording = recording
    }

    func undo() async throws -> [DatabaseRemainder] {
        try connection.own { db in
            guard let changeset = try recording.end(db) else {
                throw DatabaseError(resultCode: .SQLITE_MISUSE)
            }
            var remainders: [DatabaseRemainder] = []
            let after = try UndoState(db)
            let objects = before.schemaChanges(to: after)
            if !objects.isEmpty { remainders.append(.schema(objects)) }
            do {
                if !changeset.isEmpty { try SQLiteSchema.quietly(db) { try changeset.undo(db) } }
                try before.restoreCounters(db)
            } catch {
                remainders.append(.failed(String(describing: error)))
            }
            let tables = before.rowChanges(to: try UndoState(db))
            if !tables.isEmpty { remainders.append(.rows(tables)) }
            return remainders
        }
    }
}
#endif
