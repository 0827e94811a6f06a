import AccordJournal

/// What has come of each test so far: events of a runner in, lines of the journal out.
struct TestProgress {
    private struct Running {
        var started: Double
        var messages: [String] = []
        /// Where its first failure is, for a runner that does not tell where its tests are.
        var issue: RunnerIssue?
        var isFailed = false
        var isCancelled = false
        var hasKnownIssue = false
        /// False for one that something was recorded of after its end.
        var hasBegun = false
    }

    private let runner: TestEvent.Runner
    private let root: String
    private var tests: [String: RunnerTest] = [:]
    private var running: [String: Running] = [:]
    private(set) var failedCount = 0
    /// The run was brought to its end by the runner itself.
    private(set) var hasEnded = false

    /// - Parameter root: the package's folder; files are journalled as seen from there.
    init(_ runner: TestEvent.Runner, root: String) {
        self.runner = runner
        self.root = root
    }

    /// The tests that have begun and not ended, in order.
    var runningTests: [String] {
        running.filter { $0.value.hasBegun && tests[$0.key]?.isSuite != true }.keys.map {
            tests[$0]?.id ?? $0
        }.sorted()
    }

    /// A test has failed, whether or not it has ended.
    var hasFailure: Bool { failedCount > 0 || running.values.contains(where: \.isFailed) }

    mutating func receive(_ event: RunnerEvent) -> [TestEvent] {
        switch event.kind {
        case .listed(let test):
            tests[test.key] = test
            return []
        case .runStarted: return []
        case .runEnded:
            hasEnded = true
            return []
        case .issue(let issue): return note(issue, event)
        case .knownIssue:
            if let key = event.test { running[key]?.hasKnownIssue = true }
            return []
        case .started, .skipped, .cancelled, .ended:
            guard let key = event.test else { return [] }
            return advance(event, key)
        }
    }

    /// What is left when the runner's process is gone.
    ///
    /// - Parameter reason: why; nil where the run was stopped on purpose.
    mutating func close(_ reason: String?) -> [TestEvent] {
        let left = running.sorted { $0.key < $1.key }
        running = [:]
        return left.compactMap { key, state in
            let failed = state.isFailed || reason != nil
            let isTest = tests[key]?.isSuite != true && (state.hasBegun || state.isCancelled)
            guard isTest || state.isFailed else { return nil }
            if failed { failedCount += 1 }
            let messages = state.messages + (reason.map { [$0] } ?? [])
            return self.event(key, failed ? .failed : .cancelled, messages: messages, at: state.issue)
        }
    }

    // MARK: -

    private mutating func advance(_ event: RunnerEvent, _ key: String) -> [TestEvent] {
        let isSuite = tests[key]?.isSuite == true
        switch event.kind {
        case .started:
            running[key] = Running(started: event.time, hasBegun: true)
            guard !isSuite else { return [] }
            return [self.event(key, .started)]
        case .skipped(let reason):
            running[key] = nil
            guard !isSuite else { return [] }
            return [self.event(key, .skipped, messages: reason.map { [$0] } ?? [])]
        case .cancelled(let reason):
            running[key, default: Running(started: event.time)].isCancelled = true
            if let reason { running[key]?.messages.append(reason) }
            return []
        default: return end(event, key, isSuite)
        }
    }

    private mutating func end(_ event: RunnerEvent, _ key: String, _ isSuite: Bool) -> [TestEvent] {
        guard let state = running.removeValue(forKey: key), !isSuite || state.isFailed else { return [] }
        if state.isFailed { failedCount += 1 }
        let outcome: TestEvent.State = state.isFailed ? .failed : state.isCancelled ? .cancelled : .passed
        var told = self.event(
            key, outcome, duration: max(event.time - state.started, 0) * 1000, messages: state.messages,
            at: state.issue)
        told.hasKnownIssue = state.hasKnownIssue
        return [told]
    }

    /// An issue of no known test fails the run all the same.
    private mutating func note(_ issue: RunnerIssue, _ event: RunnerEvent) -> [TestEvent] {
        guard let key = event.test else {
            guard issue.isFailure else { return [] }
            failedCount += 1
            return [
                TestEvent(
                    id: Rules.noTestName, runner: runner, state: .failed, file: issue.file.map(relative),
                    line: issue.line, messages: [issue.text])
            ]
        }
        running[key, default: Running(started: event.time)].messages.append(issue.text)
        guard issue.isFailure else { return [] }
        running[key]?.isFailed = true
        if running[key]?.issue == nil, issue.file != nil { running[key]?.issue = issue }
        return []
    }

    private func event(
        _ key: String, _ state: TestEvent.State, duration: Double? = nil, messages: [String] = [],
        at issue: RunnerIssue? = nil
    ) -> TestEvent {
        let test = tests[key]
        let (file, line) = test?.file == nil ? (issue?.file, issue?.line) : (test?.file, test?.line)
        return TestEvent(
            id: test?.id ?? key, runner: runner, state: state, duration: duration,
            file: file.map(relative), line: line, messages: messages)
    }

    func relative(_ path: String) -> String {
        path.utf8.starts(with: "\(root)/".utf8)
            ? String(decoding: path.utf8.dropFirst(root.utf8.count + 1), as: UTF8.self) : path
    }

    /// The test of an event as people know it.
    func name(of event: RunnerEvent) -> String {
        event.test.map { tests[$0]?.id ?? $0 } ?? Rules.noTestName
    }
}
