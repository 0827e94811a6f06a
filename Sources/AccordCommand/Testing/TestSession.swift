import AccordConfiguration
import AccordFiles
import AccordJournal
import AccordReview

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One `accord test`: builds, lists, and runs both libraries' tests, one after the other.
struct TestSession {
    struct Wish {
        var plan = TestPlan.Wish()
        var stopsAtFailure = false
        /// For the tests' processes only.
        var variables: [String: String] = [:]
        var style: ProgressPrinter.Style
        var palette: ScreenPalette
    }

    let root: String
    let folder: RunFolder
    let swift: SwiftBuild
    let wish: Wish
    let signals: SignalPipe

    // MARK: - Building

    /// - Returns: whether there is something to run; what went wrong has been printed by the build.
    func build() throws -> Bool {
        if swift.isSkipped { return true }
        let manifest = SwiftText(String(decoding: try manifest(), as: UTF8.self))
        let command = swift.command(root: root, package: manifest.packageName)
        return try collect(command, to: .toErrors).status == .exited(0)
    }

    func bundle() throws -> TestBundle {
        let (status, output) = try collect(swift.folderCommand(root: root))
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        guard status == .exited(0), let folder = lines.last else { throw TestBundleError.noFolder }
        return try TestBundle(in: String(folder), manifest: try manifest())
    }

    private func manifest() throws -> [UInt8] { try Disk().read("\(root)/Package.swift") ?? [] }

    // MARK: - Listing

    func tests(in bundle: TestBundle) throws -> [TestEvent.Runner: [RunnerTest]] {
        var tests: [TestEvent.Runner: [RunnerTest]] = [:]
        for runner in TestEvent.Runner.allCases where swift.runs(runner) {
            tests[runner] = try list(runner, bundle)
        }
        return tests
    }

    /// What Swift Testing leaves with where a bundle has none of its tests (`EX_UNAVAILABLE`).
    private static let noTests: Int32 = 69

    private func list(_ runner: TestEvent.Runner, _ bundle: TestBundle) throws -> [RunnerTest] {
        let file = folder.list
        defer { unlink(file) }
        let (status, output) = try collect(
            bundle.listing(runner, events: file), [Setting.run.variable: folder.name])
        // A list that breaks off would leave tests out without a word.
        guard [.exited(0), .exited(Self.noTests)].contains(status) else {
            throw TestBundleError.unlisted(runner.rawValue)
        }
        switch runner {
        case .swiftTesting:
            guard let lines = try Disk().read(file) else { throw TestBundleError.unlisted(runner.rawValue) }
            var stream = EventStream()
            return RunnerTest.inheritingTags(
                stream.read(lines).compactMap { event in
                    if case .listed(let test) = event.kind { test } else { nil }
                })
        case .xctest:
            guard let tests = XCTestListing.tests(output) else {
                throw TestBundleError.unlisted(runner.rawValue)
            }
            return tests
        }
    }

    /// - Throws: `TestBundleError.stopped` where a signal ended it.
    private func collect(
        _ command: [String], _ variables: [String: String] = [:],
        to output: ChildProcess.Output = .resultToPipe
    ) throws -> (status: ChildProcess.Status, output: [UInt8]) {
        let environment = Environment.current.merging(variables) { $1 }
        let child = try ChildProcess.start(command, environment: environment, output: output)
        defer { child.close() }
        var collected: [UInt8] = []
        var stop: Int32?
        var loop = ProcessLoop(child, events: -1, signals: signals)
        let status = loop.run { input in
            switch input {
            case .news(_, let output): collected += output
            case .signal(let signal):
                stop = signal
                return .stop(signal: signal)
            case .tick: break
            }
            return .goOn
        }
        if let stop { throw TestBundleError.stopped(signal: stop) }
        return (status, collected)
    }

    // MARK: - Running

    /// Runs what the plan has, and journals it.
    func run(_ plan: TestPlan, of tests: [TestEvent.Runner: [RunnerTest]], in bundle: TestBundle) throws
        -> RunEnd
    {
        journalLists(tests)
        journalFiltered(plan)
        var end = RunEnd(planned: plan.tests)
        for runner in TestEvent.Runner.allCases {
            for selection in plan.selections(runner) where !end.isStopped {
                let command = bundle.running(
                    runner, selection, events: folder.events, attachments: folder.attachments,
                    options: swift.testing)
                var pass = RunnerPass(
                    runner, tests: tests[runner] ?? [],
                    total: (selection ?? plan.chosen[runner] ?? []).count, session: self)
                end.merge(try pass.run(command))
                if wish.stopsAtFailure, end.hasFailed { end.stop = end.stop ?? Rules.stoppedAtFailure }
            }
        }
        return end
    }

    /// What the bundle has proves whose tests are gone, and how much of them was run.
    private func journalLists(_ tests: [TestEvent.Runner: [RunnerTest]]) {
        for (runner, listed) in tests {
            let ids = Set(listed.filter { !$0.isSuite }.map(\.id)).sorted()
            folder.journal.append(
                TestListEvent(runner: runner, tests: ids, isWhole: swift.buildsAllTests))
        }
    }

    private func journalFiltered(_ plan: TestPlan) {
        for runner in TestEvent.Runner.allCases {
            for id in plan.filtered[runner] ?? [] {
                folder.journal.append(TestEvent(id: id, runner: runner, state: .filtered))
            }
        }
    }
}
