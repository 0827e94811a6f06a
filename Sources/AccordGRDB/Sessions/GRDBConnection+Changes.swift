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
        let (before, recording) = try own { db in
            (try SQLiteSchema.unfollowed(db), Recording(try ChangeSession(on: db)))
        }
        do { try await body() } catch {
            _ = try? own { db in try recording.end(db) }
            throw error
        }
        return try own { db in
            let recorded = try RowChanges.of(recording.end(db), db)
            return try recorded + TableContents.changes(from: before, to: SQLiteSchema.unfollowed(db))
        }
    }

    private nonisolated(nonsending) func differences(
        after body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] {
        let before = try own(SQLiteSchema.contents)
        try await body()
        return TableContents.changes(from: before, to: try own(SQLiteSchema.contents))
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
#endif
