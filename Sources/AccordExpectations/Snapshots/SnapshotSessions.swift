import AccordSnapshots
import Synchronization

/// Sessions by test: for tests without a scope, which a process runs once, and for parametrised ones, whose
/// arguments must not share a name.
final class SnapshotSessions: Sendable {
    static let process = SnapshotSessions()

    private let sessions = Mutex<[SnapshotOwner: SnapshotSession]>([:])

    func of(_ owner: SnapshotOwner) -> SnapshotSession {
        sessions.withLock { sessions in
            if let session = sessions[owner] { return session }
            let session = SnapshotSession()
            sessions[owner] = session
            return session
        }
    }
}
