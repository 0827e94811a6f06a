import AccordExpectations
import AccordHTTP
import AccordReport
import HTTPTypes
import Synchronization

/// Which statements of a test ran in which of its exchanges, as far as its clients tell.
final class ExchangeStatements: Sendable {
    /// One exchange, and the statements that ran while it did.
    struct Window: Sendable {
        let subject: String
        let range: Range<Int>
        /// Whether another exchange was going on: whose statements are whose nobody can tell then.
        var isShared = false
        /// Whether the app did what it was asked for: 2xx.
        var isSuccessful = true
        /// Whether the request was to change something, as its method says (RFC 9110, section 9.2.1).
        var isWrite = false
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
    private func ended(_ exchange: Exchange, from begin: Int, to end: Int) {
        windows.withLock { windows in
            let start = max(windows.end, begin)
            windows.end = max(start, end)
            var window = Window(exchange, range: start..<windows.end)
            for index in windows.all.indices where windows.all[index].range.upperBound > begin {
                windows.all[index].isShared = true
                window.isShared = true
            }
            windows.all.append(window)
        }
    }
}

extension ExchangeStatements.Window {
    init(_ exchange: Exchange, range: Range<Int>) {
        let request = "\(exchange.request.method) \(exchange.request.target)"
        subject = Excerpt.line(Visible.text(Wording.request(request, route: exchange.route)), width: 200)
        self.range = range
        isSuccessful = exchange.response.status.kind == .successful
        isWrite = [.post, .put, .patch, .delete].contains(exchange.request.method)
    }
}
