#if GRDB
import AccordDatabase
import GRDB

/// A database before a block whose changes are to be told.
///
/// A session tells them without reading a table, but only those of its own connection and schema. So the
/// pages are kept as well, which costs next to nothing, and compared where that was not all.
struct ChangeStart: Sendable {
    private let copy: DatabaseQueue
    private let schemaVersion: Int32
    private let unfollowed: [TableContents]
    /// Nil where others change the database already.
    let recording: Recording?

    /// - Parameter configuration: how the app opens its databases.
    init(_ db: Database, _ configuration: GRDB.Configuration, isRecorded: Bool) throws {
        copy = try DatabaseQueue(configuration: configuration)
        try GRDBConnection.copy(db, to: copy)
        schemaVersion = try db.schemaVersion()
        unfollowed = isRecorded ? try SQLiteSchema.unfollowed(db, withKeyless: true) : []
        recording = isRecorded ? Recording(try ChangeSession(on: db)) : nil
    }

    /// - Parameter hasOtherUsers: whether others may have changed the database meanwhile.
    func changes(to db: Database, hasOtherUsers: Bool) throws -> [RowChange] {
        guard let changeset = try recording?.end(db), !hasOtherUsers, try db.schemaVersion() == schemaVersion
        else {
            return TableContents.changes(
                from: try copy.read(SQLiteSchema.contents), to: try SQLiteSchema.contents(db))
        }
        let now = try SQLiteSchema.unfollowed(db, withKeyless: true)
        return try RowChanges.of(changeset, db) + TableContents.changes(from: unfollowed, to: now)
    }
}
#endif
