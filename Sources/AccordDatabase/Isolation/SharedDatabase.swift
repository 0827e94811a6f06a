import AccordFiles
import Foundation
import Synchronization

/// A database that several tests use, one after the other.
final class SharedDatabase: Sendable {
    /// What the test that uses it now is told and asked.
    struct User: Sendable {
        var record: @Sendable (Statement) -> Void
        var now: @Sendable () -> Date
    }

    /// What decides whether a test can go on with the database that the one before has left.
    struct Content: Hashable, Sendable {
        var source: ObjectIdentifier
        var isolation: DatabaseIsolation
    }

    private struct State {
        var connection: (any DatabaseConnection)?
        var content: Content?
        var user: User?
        /// Keeps other processes from a file that is not this process's own.
        var claim: FileLock?
        var path: String?
        /// The file as the last test has left it.
        var file: FileIdentity?

        /// Whether no other process has put its own database there since.
        var isUntouched: Bool { path.flatMap(FileIdentity.init(of:)) == file }
    }

    /// Held by the test that uses it.
    let lock = AsyncLock()
    private let state = Mutex(State())

    /// The open database, and whether a test used it before.
    ///
    /// Only for the holder of the lock.
    func connection(
        of content: Content, for user: User,
        or open: (DatabaseOpening) async throws -> any DatabaseConnection, at path: () throws -> String
    ) async throws -> (connection: any DatabaseConnection, isUsed: Bool) {
        let known = state.withLock { state in
            state.user = user
            return state.content == content && state.isUntouched ? state.connection : nil
        }
        if let known { return (known, true) }
        try await discard()
        let file = try path()
        for suffix in ["", "-wal", "-shm", "-journal"] { try Disk().remove(file + suffix) }
        let connection = try await open(opening(at: file))
        state.withLock { ($0.connection, $0.content, $0.path) = (connection, content, file) }
        return (connection, false)
    }

    /// Keeps other processes from a file until the test is over.
    func claim(_ path: String) async throws {
        // An empty write is how a folder is made.
        try Disk().append([], to: "\(path).lock")
        let claim = try await FileLock.waiting("\(path).lock")
        state.withLock { $0.claim = claim }
    }

    /// The test is over.
    func release() {
        state.withLock { state in
            if let path = state.path { state.file = FileIdentity(of: path) }
            (state.user, state.claim) = (nil, nil)
        }
    }

    /// The next test gets a new database.
    func discard() async throws {
        let connection = state.withLock { state in
            defer { (state.connection, state.content, state.path, state.file) = (nil, nil, nil, nil) }
            return state.connection
        }
        try await connection?.close()
    }

    private func opening(at path: String) -> DatabaseOpening {
        DatabaseOpening(
            .file(path), record: { [weak self] in self?.user?.record($0) },
            now: { [weak self] in self?.user?.now() ?? Date() })
    }

    private var user: User? { state.withLock { $0.user } }
}
