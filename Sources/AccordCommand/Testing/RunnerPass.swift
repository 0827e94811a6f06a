import AccordConfiguration
import AccordJournal

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One library's tests in one process: what it tells is journalled and shown as it comes.
struct RunnerPass {
    /// How long the end of a test that has failed is waited for, in milliseconds: its other issues come until
    /// then, and its tear-down. One that hangs after its failure must not hold the run.
    private static let lastWords = 10_000

    private let runner: TestEvent.Runner
    private let session: TestSession
    private var progress: TestProgress
    private var printer: ProgressPrinter
    private var stream = EventStream()
    private var output: XCTestOutput
    /// XCTest's own lines are read only where no observer of ours tells of its tests.
    private var hasEvents = false
    private var echoes = IssueEchoes()
    private var skips = SkipReasons()
    private var lastWords = LastWords()
    private var failedAt: Int?
    private var stop: String?

    init(_ runner: TestEvent.Runner, tests: [RunnerTest], total: Int, session: TestSession) {
        self.runner = runner
        self.session = session
        progress = TestProgress(runner, root: session.root)
        printer = ProgressPrinter(session.wish.style, total: total, palette: session.wish.palette)
        output = XCTestOutput(tests: tests.map(\.id))
        for test in tests { _ = progress.receive(RunnerEvent(.listed(test))) }
    }

    mutating func run(_ command: [String]) throws -> RunEnd {
        let pipe = try EventPipe(session.folder.events)
        defer { pipe.remove() }
        let child = try ChildProcess.start(command, environment: environment, output: .toPipe)
        defer { child.close() }
        var loop = ProcessLoop(child, events: pipe.file, signals: session.signals)
        var pass = self
        let status = loop.run { pass.handle($0) }
        self = pass
        return end(status)
    }

    private var environment: [String: String] {
        var variables = session.wish.variables
        variables[Setting.run.variable] = session.folder.name
        variables[Setting.parent.variable] = String(getpid())
        if runner == .xctest { variables[Setting.events.variable] = session.folder.events }
        return Environment.current.merging(variables) { $1 }
    }

    // MARK: -

    private mutating func handle(_ input: ProcessLoop.Input) -> ProcessLoop.Verdict {
        switch input {
        case .news(let events, let text):
            let lines = output.read(text)
            skips.note(lines)
            let told = stream.read(events)
            take(explained(told, isEnd: false), fromStream: true)
            show(lines, told)
            if !events.isEmpty || !text.isEmpty { Console.write(printer.redrawn()) }
        case .signal(let signal):
            stop = stop ?? Rules.stopped(by: signal)
            return .stop(signal: signal == SIGHUP || signal == SIGQUIT ? signal : SIGTERM)
        case .tick: break
        }
        return stopsNow ? .stop(signal: SIGTERM) : .goOn
    }

    private var stopsNow: Bool {
        mutating get {
            guard session.wish.stopsAtFailure, progress.hasFailure else { return false }
            let now = ProcessLoop.now()
            let since = failedAt ?? now
            failedAt = since
            guard progress.failedCount > 0 || now - since > Self.lastWords else { return false }
            stop = stop ?? Rules.stoppedAtFailure
            return true
        }
    }

    /// Swift Testing tells the reason with the event.
    private mutating func explained(_ events: [RunnerEvent], isEnd: Bool) -> [RunnerEvent] {
        runner == .xctest ? skips.explain(events, isEnd: isEnd) : events
    }

    private mutating func show(
        _ lines: [XCTestOutput.Line], _ events: [RunnerEvent], isEnd: Bool = false
    ) {
        guard runner == .xctest, hasEvents else { return lines.forEach { show($0) } }
        for text in echoes.rest(of: lines, events: events, isEnd: isEnd) { show(text) }
    }

    private mutating func show(_ line: XCTestOutput.Line) {
        switch line {
        case .event(let event):
            if runner == .xctest { take(explained([event], isEnd: true), fromStream: false) }
        case .noise, .skip: break
        case .other(let text): show(text)
        }
    }

    private mutating func show(_ text: String) {
        lastWords.note(text)
        Console.write(printer.show(output: text))
    }

    private mutating func take(_ events: [RunnerEvent], fromStream: Bool) {
        for event in events {
            var event = event
            if fromStream { hasEvents = true }
            if case .issue(var issue) = event.kind {
                if runner == .xctest { issue.text = XCTestOutput.said(issue.text) }
                event.kind = .issue(issue)
                let file = issue.file.map(progress.relative)
                Console.write(printer.show(issue, of: progress.name(of: event), file: file))
            }
            journal(progress.receive(event))
        }
    }

    private mutating func journal(_ events: [TestEvent]) {
        for event in events {
            session.folder.journal.append(event)
            Console.write(printer.show(event))
        }
    }

    private mutating func end(_ status: ChildProcess.Status) -> RunEnd {
        let rest = output.read([], isEnd: true)
        skips.note(rest)
        take(explained([], isEnd: true), fromStream: hasEvents)
        show(rest, [], isEnd: true)
        let crash = stop == nil && !progress.hasEnded ? Rules.crashed(status, saying: lastWords.line) : nil
        let running = progress.runningTests
        Console.write(printer.erased())
        if crash != nil {
            Console.write(Rules.crashed(status, while: running) + "\n")
        } else if stop == nil, status != .exited(0), !progress.hasFailure {
            Console.write(Rules.failedWithoutIssue(status) + "\n")
        }
        journal(progress.close(crash))
        return RunEnd(
            hasFailed: crash != nil || progress.failedCount > 0 || (stop == nil && status != .exited(0)),
            stop: stop)
    }
}
