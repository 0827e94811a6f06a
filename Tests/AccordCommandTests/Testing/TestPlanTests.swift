import AccordConfiguration
import AccordJournal
import Testing

@testable import AccordCommand

@Suite struct TestPlanTests {
    private static let tests: [TestEvent.Runner: [RunnerTest]] = [
        .swiftTesting: [
            RunnerTest(id: "T.S", key: "T.S", isSuite: true),
            RunnerTest(id: "T.S/a()", key: "T.S/a()/S.swift:3:2", tags: [".slow"]),
            RunnerTest(id: "T.S/b(n:)", key: "T.S/b(n:)/S.swift:4:2"),
        ],
        .xctest: [RunnerTest(id: "T.Old/testA", key: "T.Old/testA")],
    ]

    private func chosen(_ wish: TestPlan.Wish) -> [String] {
        let plan = TestPlan(wish, of: Self.tests)
        return TestEvent.Runner.allCases.flatMap { plan.chosen[$0] ?? [] }
    }

    @Test func `without a wish all tests run, and no runner is told which`() {
        let plan = TestPlan(TestPlan.Wish(), of: Self.tests)
        #expect(plan.count == 3)
        #expect(TestEvent.Runner.allCases.allSatisfy { plan.selections($0) == [nil] })
    }

    @Test(arguments: [
        ("S/a", ["T.S/a()"]), ("a()", ["T.S/a()"]), ("^T\\.Old", ["T.Old/testA"]),
        ("S.swift:4", ["T.S/b(n:)"]),
        ("testA$", ["T.Old/testA"]), ("nothing", []), ("b(n:)", ["T.S/b(n:)"]),
    ])
    func `a filter is a part of a name, or an expression`(filter: String, ids: [String]) throws {
        let filter = try #require(TestFilter(argument: filter))
        #expect(chosen(TestPlan.Wish(filters: [filter])) == ids)
    }

    @Test func `an expression that is none is refused`() { #expect(TestFilter(argument: "(a") == nil) }

    @Test func `tags leave out and select`() {
        #expect(chosen(TestPlan.Wish(tags: TagChoice(skipped: ["slow"]))) == ["T.S/b(n:)", "T.Old/testA"])
        #expect(chosen(TestPlan.Wish(tags: TagChoice(only: [".slow"]))) == ["T.S/a()"])
    }

    @Test func `tags of a suite, and of the suites around it, count for a test`() {
        let tests = RunnerTest.inheritingTags([
            RunnerTest(id: "T.S", key: "T.S", isSuite: true, tags: [".slow"]),
            RunnerTest(id: "T.S/Inner", key: "T.S/Inner", isSuite: true, tags: [".auth"]),
            RunnerTest(id: "T.S/Inner/a()", key: "a", tags: [".own"]),
            RunnerTest(id: "T.Same/b()", key: "b"), RunnerTest(id: "T.free()", key: "c"),
        ])
        #expect(tests.dropFirst(2).map(\.tags) == [[".own", ".slow", ".auth"], [], []])
    }

    @Test func `what failed before is run again, and the rest is told as filtered`() {
        let plan = TestPlan(TestPlan.Wish(failed: ["T.Old/testA"]), of: Self.tests)
        #expect(plan.chosen[.xctest] == ["T.Old/testA"])
        #expect(plan.filtered[.swiftTesting] == ["T.S/a()", "T.S/b(n:)"])
        #expect(plan.selections(.swiftTesting) == [])
    }

    @Test func `a suite that failed is run again with all its tests`() {
        #expect(chosen(TestPlan.Wish(failed: ["T.S"])) == ["T.S/a()", "T.S/b(n:)"])
        #expect(chosen(TestPlan.Wish(failed: ["T.Ol", "T"])) == [])
    }

    @Test func `what XCTest is told fits an argument; the rest is for further processes`() {
        let tests = (0..<4000).map { index in
            let id = "Module.ClassWithALongName/testWithARatherLongName\(index)"
            return RunnerTest(id: id, key: id)
        }
        let wish = TestPlan.Wish(shard: Shard(argument: "1/2"))
        let plan = TestPlan(wish, of: [.xctest: tests])
        let portions = plan.selections(.xctest).compactMap(\.self)
        #expect(portions.count == 2)
        #expect(portions.allSatisfy { $0.joined(separator: ",").utf8.count < 131_072 })
        #expect(portions.flatMap(\.self) == plan.chosen[.xctest])
    }

    @Test(arguments: 1...5)
    func `shards share all tests out, each test once`(count: Int) throws {
        let parts = (1...count).map { index in
            chosen(TestPlan.Wish(shard: Shard(argument: "\(index)/\(count)")))
        }
        #expect(parts.flatMap { $0 }.sorted() == ["T.Old/testA", "T.S/a()", "T.S/b(n:)"])
        #expect(parts.map(\.count).max().map { $0 - (parts.map(\.count).min() ?? 0) } ?? 0 <= 1)
    }

    @Test(arguments: ["9/8", "0/8", "1/0", "1", "a/b", "1/2/3", "", "-1/2", "1/-2"])
    func `a shard that is none is refused`(text: String) { #expect(Shard(argument: text) == nil) }

    @Test(arguments: [
        "T.S/a()", "T.S/`a \"quoted\" / name`()", "T.S/`1 + 1 = 2? [yes] (no) $^|{}*\\`()", "T.Old/testA",
        "T.S/`größer als`(ä:)",
    ])
    func `the expression of an id finds it, and no longer one`(id: String) throws {
        let pattern = try #require(TestFilter.patterns(exactly: [id, "Other"]).first)
        let regex = try Regex(pattern)
        #expect(try regex.firstMatch(in: "\(id)/A.swift:1:2") != nil)
        #expect(try regex.firstMatch(in: id) != nil)
        #expect(try regex.firstMatch(in: "\(id)x/A.swift:1:2") == nil)
        #expect(try regex.firstMatch(in: "x\(id)/A.swift:1:2") == nil)
    }

    @Test func `an expression names a suite once, so that a runner has little to try`() throws {
        let pattern = try #require(TestFilter.patterns(exactly: ["T.S/a()", "T.S/b()", "T.f()"]).first)
        #expect(pattern == #"^(?:T\.f\(\)|T\.S/(?:a\(\)|b\(\)))(?:/|$)"#)
        let regex = try Regex(pattern)
        for id in ["T.S/a()", "T.S/b()", "T.f()"] { #expect(try regex.firstMatch(in: id) != nil) }
        for id in ["T.S/c()", "T.S", "a()"] { #expect(try regex.firstMatch(in: id) == nil) }
    }

    @Test func `expressions of many ids are cut into arguments that a process may have`() {
        let ids = (0..<5000).map { "Module.Suite/`a test with a rather long name, number \($0)`()" }
        let patterns = TestFilter.patterns(exactly: ids)
        #expect(patterns.count > 1)
        #expect(patterns.allSatisfy { $0.utf8.count < 131_072 })
        #expect(TestFilter.patterns(exactly: []).isEmpty)
    }
}
