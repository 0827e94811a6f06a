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
    }

    /// Held by the test that uses it.
    let lock = AsyncLock()
    private let state = Mutex(State())

    /// The open database, and whether a test used it before.
    ///
    /// Only for the holder of the lock.
    func connection(
        of content: Content, for user: User,
        or open: (DatabaseOpening) async throws -> any DatabaseConnection, at path: () async throws -> String
    ) async throws -> (connection: any DatabaseConnection, isUsed: Bool) {
        let known = state.withLock { state in
            state.user = user
            return state.content == content ? state.connection : nil
        }
        if let known { return (known, true) }
        try await discard()
        let connection = try await open(opening(at: try await path()))
        state.withLock { ($0.connection, $0.content) = (connection, content) }
        return (connection, false)
    }

    /// Takes a file for this process, as long as it lives, and removes what another run has left of it.
    func claim(_ path: String) async throws {
        if state.withLock({ $0.claim == nil }) {
            // An empty write is how a folder is made.
            try Disk().append([], to: "\(path).lock")
            let claim = try await FileLock.waiting("\(path).lock")
            state.withLock { $0.claim = claim }
        }
        for suffix in ["", "-wal", "-shm", "-journal"] { try Disk().remove(path + suffix) }
    }

    /// The test is over.
    func release() { state.withLock { $0.user = nil } }

    /// The next test gets a new database.
    func discard() async throws {
        let connection = state.withLock { state in
            defer { (state.connection, state.content) = (nil, nil) }
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
