#if Hummingbird
public import Hummingbird

/// A guestbook over HTTP in the shape of many small servers: one function builds it from the path of a file.
///
/// It opens SQLite by itself, makes its tables when it starts, and takes nothing else from outside.
public enum Guestbook {
    /// What the guestbook runs on its file when it starts.
    public static let schema = """
        CREATE TABLE IF NOT EXISTS entries (
            id INTEGER PRIMARY KEY,
            guest TEXT NOT NULL,
            message TEXT NOT NULL CHECK (length(message) BETWEEN 1 AND 280)
        );
        CREATE TABLE IF NOT EXISTS likes (
            entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
            guest TEXT NOT NULL,
            PRIMARY KEY (entry, guest)
        ) WITHOUT ROWID;
        """

    /// The guestbook as a server, ready for `runService()`.
    ///
    /// - Parameter databasePath: a file of SQLite, made where there is none.
    public static func build(databasePath: String) throws -> some ApplicationProtocol {
        let book = try EntryBook(path: databasePath)
        let entries = EntryController(book: book)

        let router = Router(context: GuestbookContext.self)
        router.add(middleware: NoStore())
        router.add(middleware: ErrorPages())
        router.get("/entries", use: entries.list)

        let guests = router.group().add(middleware: GuestName())
        guests.post("/entries", use: entries.write)
        guests.put("/entries/{id}/like", use: entries.like)
        guests.delete("/entries/{id}", use: entries.erase)
        return Application(router: router)
    }
}
#endif
