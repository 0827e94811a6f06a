import AccordJournal

@testable import AccordSnapshots

/// The log of a run as `accord test` leaves it; times are milliseconds of a clock of its own.
enum RunFixture {
    static let platform = "linux-x86_64"
    static let lists = "ShopTests.BookTests/lists()"
    static let finds = "ShopTests.BookTests/finds()"

    /// A run that began at 1000, in which every listed test passed.
    static func whole(
        _ tests: [String] = [lists, finds], xctest: [String] = [], touching paths: [String] = []
    ) -> RunLog {
        var log = RunLog()
        log.run = [
            RunEvent(state: .started, platform: platform, time: 1000),
            RunEvent(state: .finished, platform: platform, time: 2000),
        ]
        log.lists = [
            TestListEvent(runner: .swiftTesting, tests: tests, time: 1001),
            TestListEvent(runner: .xctest, tests: xctest, time: 1001),
        ]
        log.tests =
            tests.map { TestEvent(id: $0, runner: .swiftTesting, state: .passed, time: 1500) }
            + xctest.map { TestEvent(id: $0, runner: .xctest, state: .passed, time: 1500) }
        log.snapshots = paths.map { touched($0) }
        return log
    }

    /// A part of the tests, with all of them listed and those of the other shards filtered.
    static func shard(_ shard: String, ran ids: [String], of all: [String] = [lists, finds]) -> RunLog {
        var log = whole(all)
        for index in log.run.indices { log.run[index].shard = shard }
        for index in log.tests.indices where !ids.contains(log.tests[index].id) {
            log.tests[index].state = .filtered
        }
        return log
    }

    static func touched(_ path: String, at time: Int = 1400) -> SnapshotEvent {
        SnapshotEvent(path: path, id: path, verdict: .matched, time: time)
    }

    /// What the logs prove of paths that were stored long before.
    static func states(
        _ paths: [String], _ logs: RunLog..., pending: Set<String> = [], changed: Int? = 1
    ) -> [SnapshotUsage.State] {
        UsageSurvey(logs, platform: platform)
            .usage(of: paths, pending: pending) { _ in changed }.map(\.state)
    }
}

extension RunLog {
    func outcome(_ state: TestEvent.State, of id: String) -> RunLog {
        var log = self
        for index in log.tests.indices where log.tests[index].id == id { log.tests[index].state = state }
        return log
    }

    func merged(with other: RunLog) -> RunLog {
        var log = self
        log.run += other.run
        log.lists += other.lists
        log.tests += other.tests
        log.snapshots += other.snapshots
        return log
    }
}
