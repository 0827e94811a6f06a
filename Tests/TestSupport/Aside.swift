import Foundation

/// Work that blocks its thread, done on a thread of its own.
///
/// The tests of all suites share Swift's few threads: one that waits for a process there makes the others wait, too.
package enum Aside {
    package static func run<R: Sendable>(_ body: @escaping @Sendable () -> R) async -> R {
        await withCheckedContinuation { continuation in
            Thread { continuation.resume(returning: body()) }.start()
        }
    }
}
