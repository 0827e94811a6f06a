#if GRDB
import AccordDatabase
import Foundation
package import GRDB
import Synchronization

/// The database of a test in SQLite, opened when it is first used, in the form that is asked for first.
package final class GRDBConnection: Sendable {
    enum Opened: Sendable {
        case nothing
        case memory(DatabaseQueue)
        /// One pool for all who ask: what another connection does, a change session does not see.
        case file(String, DatabasePool?)
        case closed

        /// The queue in memory, if nobody else holds it; nothing is open then.
        fileprivate mutating func takeUnheld() -> DatabaseQueue? {
            guard case .memory(var queue) = self else { return nil }
            self = .nothing
            if isKnownUniquelyReferenced(&queue) { return queue }
            self = .memory(queue)
            return nil
        }
    }

    let schema: GRDBSchema
    let opening: DatabaseOpening
    let trace: StatementTrace
    /// Nil where the file is there already, or where the database is to be made.
    private let content: GRDBContent?
    private let opened = Mutex<Opened>(.nothing)
    private let isAddressGiven = Mutex(false)
    /// Sessions that record what is changed at this moment.
    let recordings = Mutex<[Recording]>([])

    init(_ schema: GRDBSchema, _ opening: DatabaseOpening, content: GRDBContent?) {
        self.schema = schema
        self.opening = opening
        self.content = content
        trace = StatementTrace(opening)
    }

    /// What reads and writes: a queue in memory, or the pool of a file.
    package func writer() throws -> any DatabaseWriter {
        try opened.withLock { opened in
            switch try begun(&opened, inFile: false) {
            case .memory(let queue): return queue
            case .file(let path, let pool): return try pool ?? self.pool(path, &opened)
            case .nothing, .closed: throw DatabaseFault.closed(alias: opening.alias)
            }
        }
    }

    /// A pool of connections to the file.
    package func pool() throws -> DatabasePool {
        try opened.withLock { opened in
            guard case .file(let path, let pool) = try begun(&opened, inFile: true) else {
                throw notInFile(opened)
            }
            return try pool ?? self.pool(path, &opened)
        }
    }

    /// The path of the file.
    func path() throws -> String {
        try opened.withLock { opened in
            guard case .file(let path, _) = try begun(&opened, inFile: true) else { throw notInFile(opened) }
            return path
        }
    }

    /// The path, for connections that are not of Accord's making.
    func givenPath() throws -> String {
        let path = try path()
        isAddressGiven.withLock { $0 = true }
        return path
    }

    /// Whether others may have connections of their own: a replica of ours only reads.
    var hasOtherUsers: Bool { isAddressGiven.withLock { $0 } }

    /// What is decided so far.
    var knownPath: String? {
        opened.withLock { opened in
            if case .file(let path, _) = opened { return path }
            if case .nothing = opened, case .file(let path) = opening.place { return path }
            return nil
        }
    }

    /// Runs the migrations that are not noted as done.
    func migrated() throws {
        let writer = try writer()
        try trace.pausing { try schema.migrated(writer) }
    }

    /// Fills in what every test finds.
    func seeded() throws {
        let writer = try writer()
        try trace.pausing { try schema.seeded(writer) }
    }

    func end() throws {
        let ending = opened.withLock { opened in
            defer { opened = .closed }
            return opened
        }
        switch ending {
        case .memory(let queue): try queue.close()
        case .file(_, let pool): try pool?.close()
        case .nothing, .closed: break
        }
    }

    // MARK: -

    private func notInFile(_ opened: Opened) -> DatabaseFault {
        if case .memory = opening.place {
            return .notInFile(.inMemory, alias: opening.alias, wasUsed: false)
        }
        return .notInFile(.clone, alias: opening.alias, wasUsed: true)
    }

    private func pool(_ path: String, _ opened: inout Opened) throws -> DatabasePool {
        let pool = try open(path) {
            let pool = try DatabasePool(path: path, configuration: configuration(ofPool: true))
            // GRDB turns flushing on again with the log of a pool; a file of a test need not survive a power cut.
            if !opening.isReadOnly {
                try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = OFF") }
            }
            return pool
        }
        opened = .file(path, pool)
        return pool
    }

    /// Decides on the form at the first use.
    private func begun(_ opened: inout Opened, inFile: Bool) throws -> Opened {
        switch opened {
        case .closed: throw DatabaseFault.closed(alias: opening.alias)
        case .memory where inFile: try move(&opened)
        case .memory, .file: break
        case .nothing: try begin(&opened, inFile: inFile)
        }
        return opened
    }

    private func begin(_ opened: inout Opened, inFile: Bool) throws {
        switch opening.place {
        case .file(let path): opened = try file(path)
        case .memoryUnlessAsked(let path) where inFile: opened = try file(path())
        case .memory where inFile: break
        case .memory, .memoryUnlessAsked: opened = .memory(try memory())
        }
    }

    /// From memory to a file, unless somebody holds the writer: they would go on in memory.
    private func move(_ opened: inout Opened) throws {
        guard case .memoryUnlessAsked(let path) = opening.place, let queue = opened.takeUnheld() else {
            return
        }
        do {
            let path = try path()
            try open(path) {
                try queue.inDatabase { db in
                    try Self.copy(db, to: try DatabaseQueue(path: path))
                    // A session must not outlive its connection.
                    for recording in recordings.withLock({ $0 }) { recording.drop(db) }
                }
                try queue.close()
            }
            opened = .file(path, nil)
        } catch {
            opened = .memory(queue)
            throw error
        }
    }

    /// All pages of a database, as they are.
    static func copy(_ db: Database, to queue: DatabaseQueue) throws {
        try queue.writeWithoutTransaction { try db.backup(to: $0) }
    }

    private func memory() throws -> DatabaseQueue {
        try open(":memory:") {
            let queue = try DatabaseQueue(configuration: configuration())
            try content?.copy(to: queue)
            return queue
        }
    }

    private func file(_ path: String) throws -> Opened {
        try open(path) { try content?.copy(to: path) }
        return .file(path, nil)
    }

    private func open<R>(_ path: String, _ body: () throws -> R) throws(DatabaseFault) -> R {
        do { return try trace.pausing(body) } catch {
            if error.isOfLock { throw .locked(alias: opening.alias, path: path) }
            throw .cannotOpen(source: schema.source, path: path, reason: String(describing: error))
        }
    }

    private func configuration(ofPool isPool: Bool = false) -> GRDB.Configuration {
        var configuration = schema.configuration()
        configuration.readonly = opening.isReadOnly
        configuration.transactionClock = .custom { [now = opening.now] _ in now() }
        if case .immediateError = configuration.busyMode { configuration.busyMode = .timeout(5) }
        let busyMode = configuration.busyMode
        configuration.prepareDatabase { [trace] db in
            if !db.configuration.readonly {
                try isPool ? busyMode.whileOpening(db) { try Self.begin(db, withLog: true) } : Self.begin(db)
            }
            trace.attach(to: db)
        }
        return configuration
    }

    private static func begin(_ db: Database, withLog: Bool = false) throws {
        // A file of a test need not survive a power cut.
        try db.execute(sql: "PRAGMA synchronous = OFF")
        if withLog { try beginLog(db) }
    }

    /// Begins the log that a pool needs: GRDB would, and flush it, which is most of what a small file costs.
    private static func beginLog(_ db: Database) throws {
        _ = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // Nothing changes, and yet there is a first entry.
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }
}
#endif
