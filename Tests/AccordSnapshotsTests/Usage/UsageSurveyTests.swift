import AccordJournal
import Testing

@testable import AccordSnapshots

/// What is proven, and what is not: everything that is not is unknown.
struct UsageSurveyTests {
    private let path = "ShopTests/BookTests/lists.json"
    private let gone = "ShopTests/BookTests/sells.json"

    // MARK: - Complete runs

    @Test func `after a complete run exactly the orphans are unused`() {
        let log = RunFixture.whole(touching: [path])
        let states = RunFixture.states([path, "ShopTests/BookTests/finds.json", gone], log)
        #expect(
            states == [
                .used, .unused(.untouched(test: RunFixture.finds)), .unused(.ownerGone),
            ])
    }

    @Test(arguments: [
        ("ShopTests.top()", "ShopTests/top.txt"),
        ("ShopTests.Outer/Inner/deep()", "ShopTests/Outer/Inner/deep.json"),
        ("ShopTests.BookTests/each(of:)", "ShopTests/BookTests/each(of=).first.json"),
        ("ShopTests.BookTests/`a. b/c`()", "ShopTests/BookTests/a%2E-b%2Fc~2.json"),
        ("ShopTests.BookTests/lists()", "ShopTests/BookTests/lists.json"),
    ])
    func `a path finds its test, be it free, nested, parametrised or raw`(_ id: String, _ path: String) {
        #expect(
            RunFixture.states([path], RunFixture.whole([id])) == [.unused(.untouched(test: id))])
    }

    @Test func `a name that was cut finds its test`() {
        let name = "`\(String(repeating: "long ", count: 40))`()"
        let id = SnapshotID(
            owner: SnapshotOwner(target: "ShopTests", components: ["BookTests", name]),
            label: .named("first"), fileExtension: "json")
        let test = "ShopTests.BookTests/\(name)"
        #expect(RunFixture.states([id.path], RunFixture.whole([test])) == [.unused(.untouched(test: test))])
    }

    @Test func `the parts of all shards together are a complete run`() {
        let first = RunFixture.shard("1/2", ran: [RunFixture.lists])
        let second = RunFixture.shard("2/2", ran: [RunFixture.finds])
        #expect(RunFixture.states([gone], first.merged(with: second)) == [.unused(.ownerGone)])
        #expect(RunFixture.states([gone], first) == [.unknown(.incomplete(.missingShards(["2/2"])))])
    }

    // MARK: - Incomplete runs

    @Test func `a filtered run proves nothing`() {
        let log = RunFixture.whole().outcome(.filtered, of: RunFixture.finds)
        #expect(
            RunFixture.states([path, gone], log)
                == Array(repeating: .unknown(.incomplete(.filtered(1))), count: 2))
    }

    @Test func `a run that ended half-way proves nothing`() {
        var crashed = RunFixture.whole()
        crashed.tests.removeAll { $0.id == RunFixture.finds }
        #expect(RunFixture.states([gone], crashed) == [.unknown(.incomplete(.unheard(1)))])
        var killed = RunFixture.whole()
        killed.run.removeLast()
        #expect(RunFixture.states([gone], killed) == [.unknown(.incomplete(.unfinished))])
        var stopped = RunFixture.whole()
        stopped.run[1].state = .stopped
        #expect(RunFixture.states([gone], stopped) == [.unknown(.incomplete(.stopped))])
    }

    @Test func `a run without one of the libraries, or with options of the build, proves nothing`() {
        var alone = RunFixture.whole()
        alone.lists.removeLast()
        #expect(RunFixture.states([gone], alone) == [.unknown(.incomplete(.unlisted(.xctest)))])
        var partial = RunFixture.whole()
        partial.lists[0].isWhole = false
        #expect(RunFixture.states([gone], partial) == [.unknown(.incomplete(.partialBundle))])
    }

    @Test func `the newest run counts, not the last complete one`() {
        let filtered = RunFixture.whole().outcome(.filtered, of: RunFixture.finds)
        #expect(
            RunFixture.states([gone], filtered, RunFixture.whole())
                == [.unknown(.incomplete(.filtered(1)))])
    }

    @Test func `a run that began again under its name must end again`() {
        var log = RunFixture.whole()
        log.run.append(RunEvent(state: .started, platform: RunFixture.platform, time: 3000))
        #expect(RunFixture.states([gone], log) == [.unknown(.incomplete(.unfinished))])
    }

    // MARK: - Tests

    @Test(arguments: [TestEvent.State.failed, .skipped, .cancelled])
    func `a test that did not pass may have ended before its snapshot`(_ state: TestEvent.State) {
        let log = RunFixture.whole().outcome(state, of: RunFixture.lists)
        #expect(RunFixture.states([path], log) == [.unknown(.notPassed(test: RunFixture.lists))])
    }

    @Test func `a known issue may have ended a test before its snapshot`() {
        var log = RunFixture.whole()
        log.tests[0].hasKnownIssue = true
        #expect(RunFixture.states([path], log) == [.unknown(.knownIssue(test: RunFixture.lists))])
        let xctest = RunFixture.whole(xctest: ["ShopTests.OrderTests/testPays"])
        var known = xctest
        known.tests[2].hasKnownIssue = true
        let helper = "ShopTests/Orders/expectOrder.json"
        #expect(RunFixture.states([helper], xctest) == [.unused(.ownerGone)])
        #expect(RunFixture.states([helper], known) == [.unknown(.helper(function: "expectOrder"))])
    }

    @Test func `one failure among executions of a test is enough`() {
        var log = RunFixture.whole()
        log.tests.append(
            TestEvent(id: RunFixture.lists, runner: .swiftTesting, state: .failed, time: 1600))
        #expect(RunFixture.states([path], log) == [.unknown(.notPassed(test: RunFixture.lists))])
    }

    @Test func `what no test of XCTest called is unused where all of them passed`() {
        let log = RunFixture.whole(xctest: ["ShopTests.OrderTests/testPays"])
        #expect(RunFixture.states(["ShopTests/Orders/expectOrder.json"], log) == [.unused(.ownerGone)])
    }

    @Test func `XCTest names files and functions: a helper may be anybody's`() {
        let log = RunFixture.whole(xctest: [
            "ShopTests.OrderTests/testPays", "ShopTests.OrderTests/testFails",
        ])
        .outcome(.failed, of: "ShopTests.OrderTests/testFails")
        let states = RunFixture.states(
            [
                "ShopTests/Orders/testPays.json", "ShopTests/Orders/testRefunds.json",
                "ShopTests/Orders/expectOrder.json", "ShopTests/Orders/testOrder(_=).json",
            ], log)
        #expect(
            states == [
                .unused(.untouched(test: "ShopTests.OrderTests/testPays")), .unused(.ownerGone),
                .unknown(.helper(function: "expectOrder")),
                .unknown(.helper(function: "testOrder(_=)")),
            ])
    }

    // MARK: - Other evidence

    @Test func `the journal of another platform proves nothing but use`() {
        var log = RunFixture.whole(touching: [path])
        for index in log.run.indices { log.run[index].platform = "macos-arm64" }
        #expect(
            RunFixture.states([path, gone], log)
                == [.used, .unknown(.noRun(platform: RunFixture.platform))])
        #expect(RunFixture.states([path, gone], log, RunFixture.whole()) == [.used, .unused(.ownerGone)])
    }

    @Test func `a later run of another tool proves use and nothing else`() {
        var plain = RunLog()
        plain.snapshots = [RunFixture.touched(path, at: 5000)]
        #expect(RunFixture.states([path, gone], plain, RunFixture.whole()) == [.used, .unused(.ownerGone)])
        #expect(RunFixture.states([gone], plain) == [.unknown(.noRun(platform: RunFixture.platform))])
    }

    @Test(arguments: [999, 1000, 5000, nil])
    func `what changed since the run began is unknown`(_ changed: Int?) {
        let state = RunFixture.states([gone], RunFixture.whole(), changed: changed)
        #expect(state == [changed == 999 ? .unused(.ownerGone) : .unknown(.changedSince)])
    }

    @Test func `what waits for a decision, and what Accord has not named, stays`() {
        #expect(RunFixture.states([gone], RunFixture.whole(), pending: [gone]) == [.unknown(.pending)])
        let foreign = [
            "README.md", "ShopTests/read me.txt", "ShopTests/LICENSE", "ShopTests/a@2x.png",
            "\(path).orig", "\(path).rej",
        ]
        #expect(
            RunFixture.states(foreign, RunFixture.whole())
                == Array(repeating: .unknown(.foreign), count: foreign.count))
    }
}
