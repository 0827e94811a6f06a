#if GRDB
import AccordDatabase
import GRDB
import Synchronization

/// Tells the test of each statement that the app runs, and of none that Accord runs itself.
final class StatementTrace: Sendable {
    private let alias: String
    private let record: @Sendable (AccordDatabase.Statement) -> Void
    /// The SQLite connections that Accord uses at this moment.
    private let muted = Mutex<Set<ObjectIdentifier>>([])
    /// How many of Accord's own uses of the whole database are going on: opening, migrating, seeding.
    private let pauses = Mutex(0)

    init(_ opening: DatabaseOpening) {
        alias = opening.alias
        record = opening.record
    }

    func attach(to db: Database) {
        let id = ObjectIdentifier(db)
        db.trace(options: .profile) { [self] event in
            guard case .profile(let statement, let seconds) = event else { return }
            guard pauses.withLock({ $0 }) == 0, !muted.withLock({ $0.contains(id) }) else { return }
            let sql = statement.sql
            guard let kind = StatementKind(sql) else { return }
            record(
                AccordDatabase.Statement(
                    sql: sql, expandedSQL: statement.expandedSQL, alias: alias,
                    isWrite: kind == .write, duration: .seconds(seconds)))
        }
    }

    /// Runs what is not the app's, on whichever connection.
    func pausing<R>(_ body: () throws -> R) rethrows -> R {
        pauses.withLock { $0 += 1 }
        defer { pauses.withLock { $0 -= 1 } }
        return try body()
    }

    /// Runs what is not the app's on one connection.
    func muting<R>(_ db: Database, _ body: () throws -> R) rethrows -> R {
        let id = ObjectIdentifier(db)
        let wasMuted = muted.withLock { !$0.insert(id).inserted }
        defer { if !wasMuted { muted.withLock { _ = $0.remove(id) } } }
        return try body()
    }
}
#endif
