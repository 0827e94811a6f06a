import AccordConfiguration
import AccordFiles
import AccordJournal
import AccordReview
import AccordSnapshots
import ArgumentParser

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

struct TestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Builds the tests and runs them, those of Swift Testing first.",
        usage: "accord test [<filter> ...] [options] [-- <swift test options>]",
        discussion: """
            Exit code 0 when all is well, 1 when a test failed or has left a pending snapshot, 2 \
            when the build failed or nothing could be run, and after --review 3 when a snapshot has \
            changed since it was compared.

            Example: accord test OrderTests -x --skip-tag slow
            """)

    @OptionGroup(title: "Selection") var selection: TestSelectionOptions
    @OptionGroup(title: "Databases") var databases: TestDatabaseOptions
    @OptionGroup(title: "Output") var output: TestOutputOptions
    @OptionGroup var package: PackageOptions
    @OptionGroup var passed: PassedOptions

    @Flag(name: [.customShort("x"), .customLong("failfast")], help: "Stop at the first failure.")
    var stopsAtFailure = false

    @Option(help: "What happens to snapshots: pending, never, missing or all.")
    var record: RecordMode?

    func run() throws {
        let project = try package.project()
        if selection.lastFailed { project.tellForeignLines() }
        guard let signals = SignalPipe() else { throw Outcome.failed }
        let session = TestSession(
            root: project.root,
            folder: RunFolder(runs: project.runs, shard: selection.shard, environment: Environment.current),
            swift: try SwiftBuild(passed: passed.options), wish: wish(project.runs), signals: signals)
        // Tests run where `swift test` runs them: in the package's folder.
        let junit = output.junit.map { Path.absolute($0, in: project.workingFolder) }
        if let junit { try file { () throws(FileError) in try WriteCheck.check(junit) } }
        chdir(project.root)
        signals.listen()
        let end = try perform(session)
        signals.stopListening()
        try report(end, session, project, junit: junit)
    }

    private func perform(_ session: TestSession) throws -> RunEnd {
        guard try session.build() else { return try refuse(Rules.buildFailed) }
        let bundle = try session.bundle()
        session.folder.begin(shard: selection.shard)
        let tests = try session.tests(in: bundle)
        let unknown = selection.tags.unknown(among: tests.values.joined().flatMap(\.tags))
        if !unknown.isEmpty { Console.writeError(Rules.unknownTags(unknown) + "\n") }
        let plan = TestPlan(session.wish.plan, of: tests)
        guard plan.count > 0 else {
            // A shard may be left without tests; a misspelt filter may not.
            if selection.shard != nil { return RunEnd() }
            let hasTests = tests.values.contains { $0.contains { !$0.isSuite } }
            return try refuse(hasTests ? Rules.noTests(selection.wishes) : Rules.noTestsAtAll)
        }
        if !selection.onlyTag.isEmpty, tests[.xctest]?.isEmpty == false {
            Console.writeError(Rules.onlySwiftTesting + "\n")
        }
        return try session.run(plan, of: tests, in: bundle)
    }

    private func refuse(_ reason: String) throws -> RunEnd {
        Console.writeError(reason + "\n")
        throw Outcome.failed
    }

    // MARK: - Wishes

    private func wish(_ runs: Runs) -> TestSession.Wish {
        var variables = databases.variables
        if let record { variables[Setting.record.variable] = record.rawValue }
        if stopsAtFailure { variables[Setting.failFast.variable] = "1" }
        variables.merge(selection.tags.variables) { $1 }
        return TestSession.Wish(
            plan: TestPlan.Wish(
                filters: selection.filters, tags: selection.tags, failed: failed(runs), shard: selection.shard
            ),
            stopsAtFailure: stopsAtFailure, variables: variables, style: output.style, palette: output.palette
        )
    }

    private func failed(_ runs: Runs) -> Set<String>? {
        guard selection.lastFailed else { return nil }
        guard let failed = LastFailures(runs: runs).ids() else {
            Console.writeError(Rules.noFinishedRun + "\n")
            return nil
        }
        guard failed.contains(where: { $0 != Rules.noTestName }) else {
            Console.writeError((failed.isEmpty ? Rules.nothingFailed : Rules.noTestFailed) + "\n")
            return nil
        }
        return failed
    }

    // MARK: - Reports

    private func report(
        _ end: RunEnd, _ session: TestSession, _ project: Project, junit: String?
    ) throws {
        session.folder.end(isWhole: !end.isStopped, shard: selection.shard)
        let journals = session.folder.journals
        let summary = TestSummary(journals.events(TestEvent.self), journals.events(RunEvent.self))
        // The run is told of first, whatever state the pending entries are in.
        let standing = Result { try project.standing(after: journals, of: session.folder.name) }
        let items = standing.map(\.items)
        let all = (try? items.get()) ?? []
        let own = all.filter { session.folder.owns($0.meta) }
        let missing = summary.missing(of: end.planned)
        let report = TestSummaryReport(
            summary: summary, pending: own.count, pendingBefore: all.count - own.count,
            missing: missing.count, unused: unused(standing), stop: end.stop)
        if output.fixtures {
            Console.write(FixtureReport(journals.events(FixtureEvent.self)).text(output.palette))
        }
        Console.write(report.text(output.palette))
        if let junit {
            let text = TestJUnit(summary: summary, missing: missing, stop: end.stop).text
            try file { () throws(FileError) in try Disk().write(Array(text.utf8), to: junit) }
        }
        _ = try items.get()
        // What tests have left that did not run now says nothing of those that did.
        let isClean = !end.hasFailed && !end.isStopped && missing.isEmpty && own.isEmpty
        let reviewed = output.review && !all.isEmpty && !end.isStopped ? try review(project) : .clean
        // What was accepted is seen to pass only by another run.
        try max(isClean ? Outcome.clean : .found, reviewed).end()
    }

    /// A tree that cannot be read is told of by the commands that are about it.
    private func unused(_ standing: Result<Standing, any Error>) -> [SnapshotUsage] {
        ((try? standing.get().inventory().usage) ?? []).filter { $0.unused != nil }
    }

    private func file(_ body: () throws(FileError) -> Void) throws(CommandFileError) {
        do { try body() } catch { throw CommandFileError(error) }
    }

    private func review(_ project: Project) throws -> Outcome {
        var command = ReviewCommand()
        command.package = package
        // By now the working folder is the package's: a relative path would be another one.
        command.package.packagePath = project.root
        command.color = output.color
        do { try command.run() } catch let outcome as Outcome { return outcome }
        return .clean
    }
}
