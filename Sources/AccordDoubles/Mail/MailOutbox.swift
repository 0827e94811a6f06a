import Synchronization

/// Keeps what an app sends instead of sending it: hand it to the app, then ask it what has come.
///
/// An app that takes a closure or a protocol for its mailer is given `send`; one that speaks SMTP is given
/// the address of an `SMTPSink`, which fills the outbox.
///
/// ```swift
/// let outbox = MailOutbox()
/// try await Orders(mailer: outbox.send).place(order)
/// outbox.expectSent(.to("ada@example.org"), .subject("Your order"), .attachment("invoice.pdf"))
/// ```
public final class MailOutbox: Sendable {
    private struct Waiter {
        var count: Int
        var continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var mails: [Mail] = []
        var waiters: [Int: Waiter] = [:]
        var cancelled: Set<Int> = []
        var lastID = 0
    }

    private let state = Mutex(State())
    let audience = Audience()

    public init() {}

    /// What has been sent, in order.
    public var mails: [Mail] { state.withLock(\.mails) }

    /// Keeps a mail; safe from every thread.
    @Sendable public func send(_ mail: Mail) {
        let ready = state.withLock { state in
            state.mails.append(mail)
            let ready = state.waiters.filter { $0.value.count <= state.mails.count }
            for id in ready.keys { state.waiters[id] = nil }
            return ready.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume() }
    }

    /// Forgets all mails.
    public func clear() { state.withLock { $0.mails = [] } }

    /// The first mail that has come to an address, be it by `To`, `Cc` or hidden.
    public func first(to address: String) -> Mail? { mails(to: address).first }

    /// All mails that have come to an address, in order.
    public func mails(to address: String) -> [Mail] {
        let bare = MailAddress.bare(address)
        return mails.filter { $0.isFor(bare) }
    }

    // MARK: - Waiting

    /// Waits until a number of mails has come: for mail that is sent behind the response's back.
    ///
    /// - Parameters:
    ///   - count: how many mails the outbox has then at least.
    ///   - limit: how long to wait for them.
    /// - Returns: all mails of the outbox.
    /// - Throws: `MailError.notArrived` where they do not come in time; `CancellationError`.
    @discardableResult
    public func wait(for count: Int = 1, within limit: Duration = .seconds(5)) async throws -> [Mail] {
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { await self.arrival(of: count) }
                group.addTask {
                    try await Task.sleep(for: limit)
                    throw OutOfTime()
                }
                defer { group.cancelAll() }
                try await group.next()
            }
            try Task.checkCancellation()
        } catch is OutOfTime {
            let mails = mails
            // Where both come at once, what has come counts.
            if mails.count < count {
                throw MailError.notArrived(wanted: count, arrived: mails, within: limit)
            }
        }
        return mails
    }

    private struct OutOfTime: Error {}

    /// Returns when the mails have come, or the task is cancelled.
    private func arrival(of count: Int) async {
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    if state.mails.count >= count || state.cancelled.remove(id) != nil { return true }
                    state.waiters[id] = Waiter(count: count, continuation: continuation)
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state in
                let waiter = state.waiters.removeValue(forKey: id)
                if waiter == nil { state.cancelled.insert(id) }
                return waiter
            }
            waiter?.continuation.resume()
        }
    }
}

extension Mail {
    /// Whether an address is among those who get it.
    func isFor(_ address: String) -> Bool { recipients.contains { $0.reaches(address) } }
}
