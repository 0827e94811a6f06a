import Foundation
import Synchronization

/// A database that several tests use, one after the other.
final class SharedDatabase: Sendable {
    /// What the test that uses it now is told and asked.
    struct User: Sendable {
        var record: @Sendable (Statement) -> Void
        var now: @Sendable () -> Date
    }

    private struct State {
        var connection: (any DatabaseConnection)?
        var user: User?
    }

    /// Held by the test that uses it.
    let lock = AsyncLock()
    private let state = Mutex(State())

    /// The open database, and whether a test used it before.
    ///
    /// Only for the holder of the lock.
    func connection(
        for user: User, or open: (DatabaseOpening) async throws -> any DatabaseConnection,
        at path: () throws -> String
    ) async throws -> (connection: any DatabaseConnection, isUsed: Bool) {
        let known = state.withLock { state in
            state.user = user
            return state.connection
        }
        if let known { return (known, true) }
        let connection = try await open(opening(at: path()))
        state.withLock { $0.connection = connection }
        return (connection, false)
    }

    /// The test is over.
    func release() { state.withLock { $0.user = nil } }

    /// The next test gets a new database.
    func discard() async throws {
        let connection = state.withLock { state in
            defer { state.connection = nil }
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
