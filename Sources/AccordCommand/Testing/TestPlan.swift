import AccordConfiguration
import AccordJournal

/// Which of the listed tests a run takes: by name, by tag, by what failed before, by shard.
struct TestPlan: Equatable {
    private(set) var chosen: [TestEvent.Runner: [String]] = [:]
    private(set) var filtered: [TestEvent.Runner: [String]] = [:]

    struct Wish {
        /// Where there are any, a test's id matches one of them.
        var filters: [TestFilter] = []
        var tags = TagChoice()
        /// Nil where it does not matter what failed before.
        var failed: Set<String>?
        var shard: Shard?
    }

    /// Both runners' tests are dealt out together, so that no shard has all of the slow runner's.
    init(_ wish: Wish, of tests: [TestEvent.Runner: [RunnerTest]]) {
        var wanted: [String] = []
        for runner in TestEvent.Runner.allCases {
            let ids = (tests[runner] ?? []).filter { !$0.isSuite && Self.takes($0, wish) }.map(\.id)
            wanted += Set(ids).map { Self.key(runner, $0) }
        }
        let dealt = Set(wish.shard?.part(of: wanted) ?? wanted)
        for runner in TestEvent.Runner.allCases {
            let ids = Set((tests[runner] ?? []).filter { !$0.isSuite }.map(\.id)).sorted()
            chosen[runner] = ids.filter { dealt.contains(Self.key(runner, $0)) }
            filtered[runner] = ids.filter { !dealt.contains(Self.key(runner, $0)) }
        }
    }

    /// The ids that a runner is to be told, process by process; nil where it runs all that it has.
    func selections(_ runner: TestEvent.Runner) -> [[String]?] {
        guard let ids = chosen[runner], !ids.isEmpty else { return [] }
        if filtered[runner]?.isEmpty == true { return [nil] }
        return runner == .xctest ? Self.portions(ids) : [ids]
    }

    var count: Int { chosen.values.map(\.count).reduce(0, +) }

    /// Each test that was chosen, whatever its runner.
    var tests: Set<PlannedTest> {
        Set(chosen.flatMap { runner, ids in ids.map { PlannedTest(runner: runner, id: $0) } })
    }

    static func key(_ runner: TestEvent.Runner, _ id: String) -> String { "\(runner.rawValue) \(id)" }

    /// XCTest takes its tests as one argument, which Linux limits to 128 KiB.
    private static func portions(_ ids: [String]) -> [[String]] {
        var portions: [[String]] = []
        var room = 0
        for id in ids {
            room -= id.utf8.count + 1
            if room < 0 {
                portions.append([])
                room = 100_000
            }
            portions[portions.count - 1].append(id)
        }
        return portions
    }

    private static func takes(_ test: RunnerTest, _ wish: Wish) -> Bool {
        (wish.filters.isEmpty || wish.filters.contains { $0.matches(test) })
            && wish.tags.refusal(of: test.tags) == nil
            && wish.failed.map { hasFailed(test.id, $0) } != false
    }

    /// Whether a test has failed, or one of its suites: what a suite's trait records is the suite's own.
    private static func hasFailed(_ id: String, _ failed: Set<String>) -> Bool {
        failed.contains(id)
            || id.indices.contains { id[$0] == "/" && failed.contains(String(id[..<$0])) }
    }
}
