import Foundation

/// A few at a time: tests all begin at once, and processes by the hundred would only slow one another down.
package actor Turns {
    /// For programs that tests run to their end.
    package static let processes = Turns(ProcessInfo.processInfo.activeProcessorCount)

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init(_ count: Int) { free = count }

    /// Does something that lasts when its turn comes; first come, first served.
    package nonisolated func take<R: Sendable>(_ body: () async throws -> R) async rethrows -> R {
        await begin()
        do {
            let result = try await body()
            await end()
            return result
        } catch {
            await end()
            throw error
        }
    }

    private func begin() async {
        if free > 0 {
            free -= 1
        } else {
            await withCheckedContinuation { waiting.append($0) }
        }
    }

    private func end() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }
}
