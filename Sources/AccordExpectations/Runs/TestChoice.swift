import AccordConfiguration
import Foundation
import Synchronization
package import Testing

/// Which tests of this process run at all: by tag, and after a first failure.
package enum TestChoice {
    private static let tags = TagChoice(environment: ProcessInfo.processInfo.environment)
    private static let stopsAtFailure = Setting.failFast.isOn(in: ProcessInfo.processInfo.environment)
    private static let hasFailed = Mutex(false)

    /// Why a test that has not begun is not to run; nil where it is.
    ///
    /// A suite runs in any case: its tests have tags of their own.
    package static func skipReason(for test: Test) -> String? {
        guard !test.isSuite else { return nil }
        if let refusal = tags.refusal(of: names(test.tags)) { return Rules.leftOut(refusal) }
        return stopsAtFailure && hasFailed.withLock { $0 } ? Rules.failedBefore : nil
    }

    /// Tells that an issue which fails a test has been recorded.
    package static func noteFailure() { if stopsAtFailure { hasFailed.withLock { $0 = true } } }

    static func names(_ tags: Set<Tag>) -> [String] { tags.map { String(describing: $0) } }
}
