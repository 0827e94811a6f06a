#if GRDB
import GRDB
import Synchronization

/// A session between two uses of its connection: it is touched only inside of them.
final class Recording: Sendable {
    private let session: Mutex<SessionAddress?>

    /// A session's pointer, carried from one use of the connection to the next.
    private struct SessionAddress: Sendable { var bits: UInt }

    init(_ session: ChangeSession) { self.session = Mutex(SessionAddress(bits: session.bits)) }

    /// What was recorded; nil where the recording had ended before.
    func end(_ db: Database) throws -> Changeset? { try taken()?.end(db) }

    /// Ends the recording: its connection is about to be closed.
    func drop(_ db: Database) { taken()?.drop(db) }

    private func taken() -> ChangeSession? {
        session.withLock { session in
            defer { session = nil }
            return session
        }.flatMap { ChangeSession(bits: $0.bits) }
    }
}
#endif
