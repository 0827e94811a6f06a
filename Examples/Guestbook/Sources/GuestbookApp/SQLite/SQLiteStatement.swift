#if Hummingbird
import GuestbookSQLite

/// A statement while it runs; finalised when it is let go of.
struct SQLiteStatement: ~Copyable {
    private let connection: OpaquePointer?
    private let statement: OpaquePointer?

    init(_ sql: String, on connection: OpaquePointer?) throws(SQLiteError) {
        var prepared: OpaquePointer?
        guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK else {
            throw SQLiteError(connection)
        }
        self.connection = connection
        statement = prepared
    }

    deinit { sqlite3_finalize(statement) }

    func bind(_ values: [SQLiteValue]) throws(SQLiteError) {
        for (index, value) in zip(Int32(1)..., values) {
            let code =
                switch value {
                case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
                case .text(let text): guestbook_bind_text(statement, index, text)
                }
            guard code == SQLITE_OK else { throw SQLiteError(connection) }
        }
    }

    /// Goes to the next row; false after the last one.
    func step() throws(SQLiteError) -> Bool {
        switch sqlite3_step(statement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw SQLiteError(connection)
        }
    }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

    func text(_ column: Int32) -> String {
        sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
    }
}
#endif
