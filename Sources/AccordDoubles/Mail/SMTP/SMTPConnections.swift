#if Doubles
import NIOCore
import Synchronization

/// The open connections of one sink, so that all can be ended at once.
final class SMTPConnections: Sendable {
    private struct State {
        var open: [ObjectIdentifier: any Channel] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())

    var count: Int { state.withLock { $0.open.count } }

    /// A connection that comes too late is ended at once.
    func add(_ channel: any Channel) {
        let id = ObjectIdentifier(channel)
        let isLate = state.withLock { state in
            if !state.isClosed { state.open[id] = channel }
            return state.isClosed
        }
        guard !isLate else { return channel.close(promise: nil) }
        channel.closeFuture.whenComplete { [weak self] _ in self?.remove(id) }
    }

    private func remove(_ id: ObjectIdentifier) { state.withLock { $0.open[id] = nil } }

    /// The ends of those that are open.
    var ends: [EventLoopFuture<Void>] { state.withLock { $0.open.values.map(\.closeFuture) } }

    /// Ends all connections, and those that are still to come.
    func close() {
        let open = state.withLock { state in
            state.isClosed = true
            return Array(state.open.values)
        }
        for channel in open { channel.close(promise: nil) }
    }
}
#endif
