/// How the tests' processes ended, all together.
struct RunEnd: Equatable {
    /// A test failed, or a process in a way that no test can be blamed for.
    var hasFailed = false
    /// Why tests were left that should have run.
    var stop: String?

    /// The tests that were to run.
    var planned: Set<PlannedTest> = []

    var isStopped: Bool { stop != nil }

    mutating func merge(_ other: RunEnd) {
        hasFailed = hasFailed || other.hasFailed
        stop = stop ?? other.stop
    }
}
