/// What a runner tells of a test, whatever the runner and the form in which it tells.
struct RunnerEvent: Equatable {
    enum Kind: Equatable {
        case listed(RunnerTest)
        case started
        case issue(RunnerIssue)
        /// A failure that the test expects: it is none, but may have ended a part of the test early.
        case knownIssue
        case skipped(reason: String?)
        case cancelled(reason: String?)
        case ended
        case runStarted, runEnded
    }

    var kind: Kind
    /// The test's key; nil for the run itself, and for an issue that no test is known for.
    var test: String?
    /// Seconds since some fixed moment.
    var time: Double

    init(_ kind: Kind, of test: String? = nil, at time: Double = 0) {
        self.kind = kind
        self.test = test
        self.time = time
    }
}
