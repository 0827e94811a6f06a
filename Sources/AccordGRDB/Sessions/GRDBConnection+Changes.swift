#if GRDB
package import AccordDatabase
import GRDB
import Synchronization

extension GRDBConnection {
    package nonisolated(nonsending) func changes(
        during body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] {
        // A connection that only reads has no changes to record.
        let isRecorded = !hasOtherUsers && !opening.isReadOnly
        let start = try own { db in
            let start = try ChangeStart(db, schema.configuration(), isRecorded: isRecorded)
            if let recording = start.recording { recordings.withLock { $0.append(recording) } }
            return start
        }
        defer { recordings.withLock { $0.removeAll { $0 === start.recording } } }
        do { try await body() } catch {
            _ = try? own { db in try start.recording?.end(db) }
            throw error
        }
        return try own { db in try start.changes(to: db, hasOtherUsers: hasOtherUsers) }
    }

    package func mark() async throws -> any DatabaseMark {
        try own { db in
            GRDBMark(
                self, before: try UndoState(db),
                Recording(try ChangeSession(on: db, withRowids: ChangeSession.canRecordRowids)))
        }
    }
}
#endif
