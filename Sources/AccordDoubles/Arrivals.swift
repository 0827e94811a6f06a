import Synchronization

/// What has arrived so far, and who waits for more: each arrival is handed to one waiter.
final class Arrivals<Element: Sendable>: Sendable {
    typealias Condition = @Sendable (Element) -> Bool

    private struct Waiter {
        var condition: Condition
        var continuation: CheckedContinuation<Element?, any Error>
    }

    private struct State {
        var elements: [Element] = []
        var taken: Set<Int> = []
        var waiters: [(id: Int, waiter: Waiter)] = []
        /// Who was given up before it had begun to wait.
        var ended: [Int: Result<Element?, any Error>] = [:]
        var lastID = 0

        /// The first that nobody has taken yet and that meets the condition.
        mutating func take(_ condition: Condition) -> Element? {
            let untaken = elements.indices.first { !taken.contains($0) && condition(elements[$0]) }
            guard let untaken else { return nil }
            taken.insert(untaken)
            return elements[untaken]
        }
    }

    private let state = Mutex(State())

    /// In the order of their arrival.
    var all: [Element] { state.withLock { $0.elements } }

    func append(_ element: Element) {
        let waiter = state.withLock { state -> Waiter? in
            state.elements.append(element)
            guard let index = state.waiters.firstIndex(where: { $0.waiter.condition(element) }) else {
                return nil
            }
            state.taken.insert(state.elements.count - 1)
            return state.waiters.remove(at: index).waiter
        }
        waiter?.continuation.resume(returning: element)
    }

    /// Forgets everything; who waits goes on waiting.
    func removeAll() {
        state.withLock { state in
            state.elements = []
            state.taken = []
        }
    }

    /// The first that nobody has taken yet and that meets the condition; nil where none arrives in time.
    ///
    /// - Throws: `CancellationError` where the task is cancelled.
    func next(within limit: Duration, where condition: @escaping Condition) async throws -> Element? {
        try Task.checkCancellation()
        // What is there needs no time, however short the limit is.
        if let element = state.withLock({ $0.take(condition) }) { return element }
        let id = state.withLock { state in
            state.lastID += 1
            return state.lastID
        }
        let timer = Task {
            try await Task.sleep(for: limit)
            self.end(id, .success(nil))
        }
        defer { timer.cancel() }
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                wait(id, Waiter(condition: condition, continuation: continuation))
            }
        } onCancel: {
            end(id, .failure(CancellationError()))
        }
    }

    private func wait(_ id: Int, _ waiter: Waiter) {
        let result = state.withLock { state -> Result<Element?, any Error>? in
            if let ended = state.ended.removeValue(forKey: id) { return ended }
            if let element = state.take(waiter.condition) { return .success(element) }
            state.waiters.append((id, waiter))
            return nil
        }
        if let result { waiter.continuation.resume(with: result) }
    }

    private func end(_ id: Int, _ result: Result<Element?, any Error>) {
        let waiter = state.withLock { state -> Waiter? in
            guard let index = state.waiters.firstIndex(where: { $0.id == id }) else {
                state.ended[id] = result
                return nil
            }
            return state.waiters.remove(at: index).waiter
        }
        waiter?.continuation.resume(with: result)
    }
}
