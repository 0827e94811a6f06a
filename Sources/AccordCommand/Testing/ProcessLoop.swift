#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Waits for a child, its events, its output and signals at once, until the child is gone.
struct ProcessLoop {
    enum Input {
        /// Events come before the output that was written after them.
        case news(events: [UInt8], output: [UInt8])
        case signal(Int32)
        /// Nothing else happens; time goes by.
        case tick
    }

    enum Verdict: Equatable { case goOn, stop(signal: Int32) }

    /// How long a child may take to end after it was asked to, in milliseconds.
    static let patience = 3000
    private static let interval: Int32 = 50

    private let child: ChildProcess
    private let events: Int32
    private let signals: SignalPipe
    private var stoppedAt: Int?
    /// The child is gone, and its number may be another's.
    private var isOver = false

    /// - Parameter events: a file to read events from, or -1.
    init(_ child: ChildProcess, events: Int32, signals: SignalPipe) {
        self.child = child
        self.events = events
        self.signals = signals
    }

    mutating func run(_ handle: (Input) -> Verdict) -> ChildProcess.Status {
        while true {
            let ended = child.status()
            isOver = ended != nil
            wait()
            let output = child.output >= 0 ? EventPipe.drain(child.output) : []
            let news = events >= 0 ? EventPipe.drain(events) : []
            obey(handle(.news(events: news, output: output)))
            while let signal = signals.next() { react(to: signal, handle) }
            if let ended { return ended }
            obey(handle(.tick))
            insist()
        }
    }

    // MARK: -

    private func wait() {
        guard !isOver else { return }
        var files = [child.output, events, signals.readEnd].filter { $0 >= 0 }
            .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&files, nfds_t(files.count), Self.interval)
        // Where the child has closed its output, `poll` would come back at once again and again.
        if files.allSatisfy({ $0.revents & Int16(POLLIN) == 0 }), files.contains(where: { $0.revents != 0 }) {
            usleep(useconds_t(Self.interval) * 100)
        }
    }

    private mutating func react(to signal: Int32, _ handle: (Input) -> Verdict) {
        switch signal {
        // The terminal stops the child, too.
        case SIGTSTP: signals.obey(signal)
        case SIGCONT, SIGWINCH: break
        default:
            // Asked a second time, nobody waits any longer.
            if stoppedAt != nil { send(SIGKILL) }
            obey(handle(.signal(signal)))
        }
    }

    private mutating func obey(_ verdict: Verdict) {
        guard case .stop(let signal) = verdict, stoppedAt == nil else { return }
        stoppedAt = Self.now()
        send(signal)
        // One that was stopped (Ctrl-Z) hears of it only when it goes on.
        send(SIGCONT)
    }

    private func send(_ signal: Int32) { if !isOver { child.send(signal) } }

    private mutating func insist() {
        if let stoppedAt, Self.now() - stoppedAt > Self.patience { send(SIGKILL) }
    }

    /// Milliseconds since some fixed moment.
    static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
