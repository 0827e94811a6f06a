#if Hummingbird
import GuestbookSQLite
import Synchronization

/// One connection to a file, used by one request at a time.
final class SQLiteFile: Sendable {
    private let connection: Mutex<OpaquePointer?>

    /// Opens the file, and makes it where there is none.
    init(_ path: String) throws(SQLiteError) {
        var opened: OpaquePointer?
        guard sqlite3_open(path, &opened) == SQLITE_OK else {
            let error = SQLiteError(opened)
            sqlite3_close(opened)
            throw error
        }
        sqlite3_busy_timeout(opened, 5_000)
        connection = Mutex(opened)
    }

    deinit {
        _ = connection.withLock { sqlite3_close($0) }
    }

    /// Runs statements that have neither arguments nor rows.
    func execute(_ sql: String) throws(SQLiteError) {
        try connection.withLock { connection throws(SQLiteError) in
            guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
                throw SQLiteError(connection)
            }
        }
    }

    /// Runs a statement to its end, and reads each of its rows.
    func rows<Row: Sendable>(
        _ sql: String, _ arguments: [SQLiteValue], _ read: (borrowing SQLiteStatement) -> Row
    ) throws(SQLiteError) -> [Row] {
        try connection.withLock { connection throws(SQLiteError) in
            let statement = try SQLiteStatement(sql, on: connection)
            try statement.bind(arguments)
            var rows: [Row] = []
            while try statement.step() { rows.append(read(statement)) }
            return rows
        }
    }
}
#endif
