import Synchronization

/// Which identity owns which file in this process: two for one file are refused.
///
/// File systems that fold case, or that compose Unicode, would give two names one file; so the key is
/// the lower-cased path, compared by canonical equivalence as `String` does.
package final class SnapshotRegistry: Sendable {
    private struct Owner {
        var id: SnapshotID
        var path: String
    }

    private let owners = Mutex<[String: Owner]>([:])

    package init() {}

    /// The identity that already owns this path, or one that some file systems hold for the same.
    func collision(of id: SnapshotID, at path: String) -> SnapshotID? {
        owners.withLock { owners in
            let key = path.lowercased()
            guard let owner = owners[key] else {
                owners[key] = Owner(id: id, path: path)
                return nil
            }
            return owner.id == id && owner.path.utf8.elementsEqual(path.utf8) ? nil : owner.id
        }
    }
}
