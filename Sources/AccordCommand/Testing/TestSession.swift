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
        let child = try ChildProcess.start(swift.command(root: root), output: .toErrors)
        var loop = ProcessLoop(child, events: -1, signals: signals)
        let status = loop.run { input in
            if case .signal(let signal) = input { .stop(signal: signal) } else { .goOn }
        }
        return status == .exited(0)
    }

    func bundle() throws -> TestBundle {
        let (status, output) = try collect(swift.folderCommand(root: root))
        let lines = String(decoding: output, as: UTF8.self).split(separator: "\n")
        guard status == .exited(0), let folder = lines.last else { throw TestBundleError.noFolder }
        let manifest = try Disk().read("\(root)/Package.swift") ?? []
        return try TestBundle(in: String(folder), manifest: manifest)
    }

    // MARK: - Listing

    func tests(in bundle: TestBundle) throws -> [TestEvent.Runner: [RunnerTest]] {
        var tests: [TestEvent.Runner: [RunnerTest]] = [:]
        for runner in TestEvent.Runner.allCases where swift.runs(runner) {
            tests[runner] = try list(runner, bundle)
        }
        return tests
    }

    private func list(_ runner: TestEvent.Runner, _ bundle: TestBundle) throws -> [RunnerTest] {
        let file = "\(folder.path)/tests.jsonl"
        defer { unlink(file) }
        let (_, output) = try collect(
            bundle.listing(runner, events: file), [Setting.run.variable: folder.name])
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

    private func collect(
        _ command: [String], _ variables: [String: String] = [:]
    ) throws -> (ChildProcess.Status, [UInt8]) {
        let environment = Environment.current.merging(variables) { $1 }
        let child = try ChildProcess.start(command, environment: environment, output: .resultToPipe)
        defer { child.close() }
        var collected: [UInt8] = []
        var loop = ProcessLoop(child, events: -1, signals: signals)
        let status = loop.run { input in
            switch input {
            case .news(_, let output): collected += output
            case .signal(let signal): return .stop(signal: signal)
            case .tick: break
            }
            return .goOn
        }
        return (status, collected)
    }

    // MARK: - Running

    /// Runs what the plan has, and journals it.
    ///
    /// - Returns: why the run ended before its tests had, or nil.
    func run(_ plan: TestPlan, of tests: [TestEvent.Runner: [RunnerTest]], in bundle: TestBundle) throws
        -> RunEnd
    {
        journalFiltered(plan)
        var end = RunEnd(planned: plan.count)
        for runner in TestEvent.Runner.allCases where plan.chosen[runner]?.isEmpty == false && !end.isStopped
        {
            let command = bundle.running(
                runner, plan.selection(runner), events: folder.events, attachments: folder.attachments,
                options: swift.testing)
            var pass = RunnerPass(
                runner, tests: tests[runner] ?? [], total: plan.chosen[runner]?.count ?? 0, session: self)
            end.merge(try pass.run(command))
            if wish.stopsAtFailure, end.hasFailed { end.stop = end.stop ?? Rules.stoppedAtFailure }
        }
        return end
    }

    private func journalFiltered(_ plan: TestPlan) {
        for runner in TestEvent.Runner.allCases {
            for id in plan.filtered[runner] ?? [] {
                folder.journal.append(TestEvent(id: id, runner: runner, state: .filtered))
            }
        }
    }
}
