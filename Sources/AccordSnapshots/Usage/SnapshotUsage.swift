/// Whether a stored snapshot still serves a test, as far as the journals prove it.
package struct SnapshotUsage: Sendable, Equatable {
    package enum State: Sendable, Equatable {
        case used
        /// No test needs it: it may be deleted.
        case unused(Unused)
        case unknown(Unknown)
    }

    package enum Unused: Sendable, Equatable {
        /// The bundle has no test that asserts it.
        case ownerGone
        /// Its test passed and did not assert it.
        case untouched(test: String)
    }

    /// Why nothing is proven.
    package enum Unknown: Sendable, Equatable {
        /// No run of `accord test` is kept, or none of this platform.
        case noRun(platform: String)
        /// The newest run does not show all tests.
        case incomplete(RunGap)
        /// What is stored is newer than the run.
        case changedSince
        /// Its test did not pass: it may have ended before it came to the snapshot.
        case notPassed(test: String)
        /// Its test expects a failure, which may have ended it before it came to the snapshot.
        case knownIssue(test: String)
        /// Its test stands in the sources, and the bundle does not have it.
        case notBuilt
        /// A function that any test of XCTest may call, and not all of them passed.
        case helper(function: String)
        /// It waits for a decision.
        case pending
        /// What waits for a decision has its text, or a similar one.
        case renamed
        /// No name that Accord gives.
        case foreign
    }

    /// The snapshot's path below `__snapshots__`.
    package var path: String
    package var state: State

    package init(path: String, state: State) {
        self.path = path
        self.state = state
    }

    package var unused: Unused? { if case .unused(let reason) = state { reason } else { nil } }
    package var unknown: Unknown? { if case .unknown(let reason) = state { reason } else { nil } }
}
