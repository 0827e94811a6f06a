#if GRDB
import AccordDatabase
import GRDB

/// Records which rows one connection changes.
///
/// Lives on the connection's own queue: every method takes the `Database` that proves it.
struct ChangeSession {
    private let functions: SessionExtension
    private let session: OpaquePointer

    /// - Parameter hasRowids: whether tables without a primary key are recorded, by their rowid.
    /// - Throws: `DatabaseFault.noSessions`; GRDB's `DatabaseError`.
    init(on db: Database, withRowids hasRowids: Bool = false) throws {
        let functions = try SessionExtension.found()
        var session: OpaquePointer?
        try Self.check(functions.create(db.sqliteConnection, "main", &session))
        guard let session else { throw DatabaseError(resultCode: .SQLITE_NOMEM) }
        self.functions = functions
        self.session = session
        do {
            // SQLITE_SESSION_OBJCONFIG_ROWID
            var isOn: Int32 = 1
            if hasRowids { try Self.check(functions.configure(session, 2, &isOn)) }
            try Self.check(functions.attach(session, nil))
        } catch {
            functions.delete(session)
            throw error
        }
    }

    /// Whether tables without a primary key can be recorded: an SQLite before 3.42 refuses.
    static let canRecordRowids = canRecordRowids(version: Int(Database.sqliteLibVersionNumber))

    static func canRecordRowids(version: Int) -> Bool { version >= 3_042_000 }

    /// The session that `bits` of another value stand for.
    init?(bits: UInt) {
        guard let functions = try? SessionExtension.found(), let session = OpaquePointer(bitPattern: bits)
        else { return nil }
        self.functions = functions
        self.session = session
    }

    /// What a session can be carried by between two uses of its connection.
    var bits: UInt { UInt(bitPattern: session) }

    /// Ends the recording and gives what was recorded.
    func end(_ db: Database) throws -> Changeset {
        defer { functions.delete(session) }
        var count: Int32 = 0
        var bytes: UnsafeMutableRawPointer?
        try Self.check(functions.changeset(session, &count, &bytes))
        defer { functions.free(bytes) }
        return Changeset(UnsafeRawBufferPointer(start: bytes, count: Int(count)).map { $0 })
    }

    /// Ends the recording.
    func drop(_ db: Database) { functions.delete(session) }

    static func check(_ code: Int32) throws {
        guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
#endif
