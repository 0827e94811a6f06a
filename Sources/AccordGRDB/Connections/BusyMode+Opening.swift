#if GRDB
import GRDB

extension Database.BusyMode {
    /// Opens a database with little patience: nobody but the test itself should have it.
    ///
    /// - Parameter db: has this mode again when the body has ended; who waits by a callback is left alone.
    func whileOpening(_ db: Database, _ body: () throws -> Void) throws {
        guard case .timeout(let patience) = self, patience > Self.patience else { return try body() }
        try Self.wait(Self.patience, on: db)
        try body()
        try Self.wait(patience, on: db)
    }

    /// In seconds.
    private static let patience = 1.0

    private static func wait(_ seconds: Double, on db: Database) throws {
        try db.execute(sql: "PRAGMA busy_timeout = \(Int(min(seconds, 86400) * 1000))")
    }
}

extension Error {
    /// Whether another connection has locked what was asked for.
    var isOfLock: Bool {
        guard let error = self as? DatabaseError else { return false }
        return [.SQLITE_BUSY, .SQLITE_LOCKED].contains(error.resultCode)
    }
}
#endif
