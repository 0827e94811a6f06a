import AccordJournal

/// What one run of `accord test` shows, its shards together: which tests there are, and what came of each.
struct RunView: Sendable {
    struct Test: Hashable, Sendable {
        var runner: TestEvent.Runner
        var id: String
    }

    /// What hides a part of the tests; nil where the run shows all.
    let gap: RunGap?
    let tests: Set<Test>
    private let passed: Set<Test>
    /// Tests that expect a failure, which may have ended them before their last snapshot.
    private let withKnownIssue: Set<Test>

    /// - Returns: nil where the log is not one of `accord test` on this platform.
    init?(_ log: RunLog, platform: String) {
        guard let starts = RunStarts(log, platform: platform) else { return nil }
        let told = log.tests.filter { $0.time >= starts.begin }
        let lists = log.lists.filter { $0.time >= starts.begin }
        tests = Set(lists.flatMap { list in list.tests.map { Test(runner: list.runner, id: $0) } })
        let outcomes = Dictionary(grouping: told.filter(\.state.isFinal)) {
            Test(runner: $0.runner, id: $0.id)
        }.mapValues { Set($0.map(\.state)).subtracting([.filtered]) }
        passed = Set(outcomes.filter { $0.value == [.passed] }.keys)
        withKnownIssue = Set(told.filter(\.hasKnownIssue).map { Test(runner: $0.runner, id: $0.id) })
        gap =
            Self.gap(in: log.run, starts.times) ?? Self.gap(in: lists)
            ?? Self.gap(tests, outcomes)
    }

    /// Whether a test ran to its end and nothing was wrong with it: only then it came to all its snapshots.
    func hasPassed(_ test: Test) -> Bool { passed.contains(test) }

    func hasKnownIssue(_ test: Test) -> Bool { withKnownIssue.contains(test) }

    func haveAllPassed(_ runner: TestEvent.Runner) -> Bool {
        tests.allSatisfy { $0.runner != runner || (hasPassed($0) && !hasKnownIssue($0)) }
    }

    // MARK: -

    private static func gap(in events: [RunEvent], _ starts: [String: Int]) -> RunGap? {
        for (shard, start) in starts {
            let ends = events.filter { ($0.shard ?? "") == shard && $0.state != .started && $0.time >= start }
            guard let end = ends.max(by: { $0.time < $1.time }) else { return .unfinished }
            if end.state == .stopped { return .stopped }
        }
        let counts = Set(starts.keys.compactMap { $0.split(separator: "/").last.flatMap { Int($0) } })
        guard let count = counts.max() else { return nil }
        // Shards of two ways to deal the tests out do not add up.
        let missing = (1...max(count, 1)).map { "\($0)/\(count)" }.filter { starts[$0] == nil }
        return missing.isEmpty && counts.count == 1 ? nil : .missingShards(missing)
    }

    private static func gap(in lists: [TestListEvent]) -> RunGap? {
        for runner in TestEvent.Runner.allCases where !lists.contains(where: { $0.runner == runner }) {
            return .unlisted(runner)
        }
        return lists.allSatisfy(\.isWhole) ? nil : .partialBundle
    }

    private static func gap(_ tests: Set<Test>, _ outcomes: [Test: Set<TestEvent.State>]) -> RunGap? {
        let unheard = tests.count { outcomes[$0] == nil }
        if unheard > 0 { return .unheard(unheard) }
        let filtered = tests.count { outcomes[$0]?.isEmpty == true }
        return filtered > 0 ? .filtered(filtered) : nil
    }
}
