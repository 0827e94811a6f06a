/// Tells what XCTest prints of issues from what else is printed: events tell of issues, too.
///
/// XCTest calls its observers in an order that differs from process to process. Where its own comes first, an issue
/// is printed before its event is told. What is printed then waits for that event, until the test's end at most.
struct IssueEchoes {
    /// The lines of each issue that an event has told, and whose first line was not read yet.
    private var told: [[String]] = []
    /// What is still to be read of issues whose first line was.
    private var echoes: [String] = []
    private var waiting: [XCTestOutput.Line] = []

    /// What is no echo of an issue, as far as that is known by now.
    ///
    /// - Parameters:
    ///   - lines: of the output, read before the events: what was told before a line was printed is among these.
    ///   - isEnd: nothing more will be told, so nothing waits.
    mutating func rest(
        of lines: [XCTestOutput.Line], events: [RunnerEvent], isEnd: Bool = false
    ) -> [String] {
        for case .issue(let issue) in events.map(\.kind) { told.append(Self.lines(issue.text)) }
        let waited = taken(isWaitOver: isEnd || events.contains(where: \.endsTest))
        waiting += lines
        return waited + taken(isWaitOver: isEnd)
    }

    // MARK: -

    /// Takes lines up to one that has to wait.
    private mutating func taken(isWaitOver: Bool) -> [String] {
        var rest: [String] = []
        var count = 0
        for line in waiting {
            switch line {
            case .event(let event):
                if case .issue(let issue) = event.kind, !isTold(issue), !isWaitOver {
                    waiting.removeFirst(count)
                    return rest
                }
                if event.endsTest { echoes = [] }
            case .other(let text): if !isEcho(text) { rest.append(text) }
            case .noise, .skip: break
            }
            count += 1
        }
        waiting = []
        return rest
    }

    private mutating func isTold(_ issue: RunnerIssue) -> Bool {
        guard let index = told.firstIndex(where: { Self.isSame($0[0], issue.text) }) else { return false }
        echoes += told.remove(at: index).dropFirst()
        return true
    }

    private mutating func isEcho(_ text: String) -> Bool {
        guard let index = echoes.firstIndex(where: { Self.isSame($0, text) }) else { return false }
        echoes.remove(at: index)
        return true
    }

    private static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

    private static func lines(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

extension RunnerEvent {
    fileprivate var endsTest: Bool {
        switch kind {
        case .ended, .skipped, .runEnded: true
        case .listed, .started, .issue, .knownIssue, .cancelled, .runStarted: false
        }
    }
}
