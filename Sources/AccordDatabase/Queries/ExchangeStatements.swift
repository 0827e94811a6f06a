import AccordExpectations
import AccordHTTP
import AccordReport
import Synchronization

/// Which statements of a test ran in which of its exchanges, as far as its clients tell.
final class ExchangeStatements: Sendable {
    /// One exchange, and the statements that ran while it did.
    struct Window: Sendable {
        let subject: String
        let range: Range<Int>
    }

    private let windows = Mutex<(end: Int, all: [Window])>((0, []))

    /// Those of a test, from when this is first asked.
    static func of(_ scope: Scope) -> ExchangeStatements {
        let log = StatementLog.of(scope)
        return scope.execution.object(ExchangeStatements.self) {
            let statements = ExchangeStatements()
            scope.execution.onExchange { _ in
                let start = log.count
                return { statements.ended($0, from: start, to: log.count) }
            }
            return statements
        }
    }

    /// The windows so far, in the order in which their exchanges ended.
    var all: [Window] { windows.withLock { $0.all } }

    /// A statement counts once: where exchanges overlap it belongs to the one that ended first.
    private func ended(_ exchange: Exchange, from start: Int, to end: Int) {
        let request = "\(exchange.request.method) \(exchange.request.target)"
        let subject = Excerpt.line(Visible.text(Wording.request(request, route: exchange.route)), width: 200)
        windows.withLock { windows in
            let start = max(windows.end, start)
            windows.end = max(start, end)
            windows.all.append(Window(subject: subject, range: start..<windows.end))
        }
    }
}
