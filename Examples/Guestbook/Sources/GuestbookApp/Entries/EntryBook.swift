#if Hummingbird
/// The entries in their file.
struct EntryBook: Sendable {
    private let file: SQLiteFile

    /// Opens the file, and makes the tables that it lacks.
    init(path: String) throws(SQLiteError) {
        file = try SQLiteFile(path)
        try file.execute("PRAGMA foreign_keys = ON")
        try file.execute(Guestbook.schema)
    }

    /// All entries, the latest first.
    func entries() throws(SQLiteError) -> [Entry] {
        try file.rows("\(Self.selection) ORDER BY id DESC", [], Self.entry)
    }

    func entry(_ id: Int) throws(SQLiteError) -> Entry? {
        try file.rows("\(Self.selection) WHERE id = ?", [.integer(id)], Self.entry).first
    }

    func write(_ message: String, by guest: String) throws(SQLiteError) -> Entry? {
        let sql = "INSERT INTO entries (guest, message) VALUES (?, ?) RETURNING id, guest, message, 0"
        return try file.rows(sql, [.text(guest), .text(message)], Self.entry).first
    }

    /// Twice is once.
    func like(_ id: Int, by guest: String) throws(SQLiteError) {
        let sql = "INSERT OR IGNORE INTO likes (entry, guest) VALUES (?, ?)"
        _ = try file.rows(sql, [.integer(id), .text(guest)]) { _ in }
    }

    func erase(_ id: Int) throws(SQLiteError) {
        _ = try file.rows("DELETE FROM entries WHERE id = ?", [.integer(id)]) { _ in }
    }

    private static let selection = """
        SELECT id, guest, message, (SELECT count(*) FROM likes WHERE entry = entries.id) FROM entries
        """

    private static func entry(_ row: borrowing SQLiteStatement) -> Entry {
        Entry(id: row.integer(0), guest: row.text(1), message: row.text(2), likes: row.integer(3))
    }
}
#endif
