import Synchronization
import Testing

@testable import AccordDatabase

struct AsyncLockTests {
    private final class Occupancy: Sendable {
        private let state = Mutex((now: 0, most: 0))

        func enter() { state.withLock { ($0.now, $0.most) = ($0.now + 1, max($0.most, $0.now + 1)) } }
        func leave() { state.withLock { $0.now -= 1 } }
        var most: Int { state.withLock { $0.most } }
    }

    @Test func `one task at a time holds it`() async throws {
        let (lock, occupancy) = (AsyncLock(), Occupancy())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await lock.lock()
                    occupancy.enter()
                    await Task.yield()
                    occupancy.leave()
                    lock.unlock()
                }
            }
            try await group.waitForAll()
        }
        #expect(occupancy.most == 1)
    }

    @Test func `a cancelled task stops waiting and nobody else does`() async throws {
        let lock = AsyncLock()
        try await lock.lock()
        let cancelled = Task { try await lock.lock() }
        let patient = Task { try await lock.lock() }
        cancelled.cancel()
        await #expect(throws: CancellationError.self) { try await cancelled.value }
        lock.unlock()
        try await patient.value
        lock.unlock()
        try await lock.lock()
    }
}
