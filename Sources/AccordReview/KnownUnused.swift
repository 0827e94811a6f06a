import AccordSnapshots
import Synchronization

/// What no test needs, as it was listed or brought back, by the path of its item: no entry tells it.
///
/// Of a renamed item it is what stands under the former name.
final class KnownUnused: Sendable {
    /// By the bytes of the paths: as strings, two Unicode forms of a name would be one.
    private let metas = Mutex<[[UInt8]: PendingMeta]>([:])

    subscript(path: String) -> PendingMeta? { metas.withLock { $0[Array(path.utf8)] } }

    func insert(_ other: KnownUnused) {
        let others = other.metas.withLock { $0 }
        metas.withLock { $0.merge(others) { $1 } }
    }

    func insert(_ item: ReviewItem) {
        guard let meta = item.kind == .unused ? item.meta : item.former else { return }
        metas.withLock { $0[Array(item.path.utf8)] = meta }
    }
}
