#if Hummingbird
import GuestbookSQLite

/// What SQLite could not do.
struct SQLiteError: Error, CustomStringConvertible {
    let code: Int32
    let message: String

    init(_ connection: OpaquePointer?) {
        code = sqlite3_errcode(connection)
        message = String(cString: sqlite3_errmsg(connection))
    }

    /// Whether a row is not what its table allows.
    var isConstraint: Bool { code == SQLITE_CONSTRAINT }

    var description: String { "SQLite error \(code): \(message)" }
}
#endif
