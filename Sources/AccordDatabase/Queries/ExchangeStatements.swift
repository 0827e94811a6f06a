import AccordHTTP
import AccordReport
import Synchronization

/// Which statements of a test ran in which of its exchanges, as far as its clients tell.
final class ExchangeStatements: Sendable {
    /// One exchange, and the statements between the end of the one before and its own.
    struct Window: Sendable {
        let subject: String
        let range: Range<Int>
    }

    private let windows: Mutex<(end: Int, all: [Window])>

    /// - Parameter start: how many statements had run before.
    init(from start: Int) { windows = Mutex((start, [])) }

    /// An exchange has ended, when so many statements had run.
    func ended(_ exchange: Exchange, at count: Int) {
        let request = "\(exchange.request.method) \(exchange.request.target)"
        let subject = Excerpt.line(Visible.text(Wording.request(request, route: exchange.route)), width: 200)
        windows.withLock { windows in
            windows.all.append(Window(subject: subject, range: windows.end..<max(windows.end, count)))
            windows.end = max(windows.end, count)
        }
    }

    /// The windows so far, in the order in which their exchanges ended.
    var all: [Window] { windows.withLock { $0.all } }
}
