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
            wanted += Set(ids).map { "\(runner.rawValue) \($0)" }
        }
        let dealt = Set(wish.shard?.part(of: wanted) ?? wanted)
        for runner in TestEvent.Runner.allCases {
            let ids = Set((tests[runner] ?? []).filter { !$0.isSuite }.map(\.id)).sorted()
            chosen[runner] = ids.filter { dealt.contains("\(runner.rawValue) \($0)") }
            filtered[runner] = ids.filter { !dealt.contains("\(runner.rawValue) \($0)") }
        }
    }

    /// The ids that a runner is to be told; nil where it runs all that it has.
    func selection(_ runner: TestEvent.Runner) -> [String]? {
        filtered[runner]?.isEmpty == true ? nil : chosen[runner]
    }

    var count: Int { chosen.values.map(\.count).reduce(0, +) }

    private static func takes(_ test: RunnerTest, _ wish: Wish) -> Bool {
        (wish.filters.isEmpty || wish.filters.contains { $0.matches(test) })
            && wish.tags.refusal(of: test.tags) == nil
            && wish.failed?.contains(test.id) != false
    }
}
