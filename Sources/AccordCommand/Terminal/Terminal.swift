import AccordReview

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A real terminal, used by one thread: it is left as it was found, however the review ends.
final class Terminal {
    /// How long an escape may stand alone before it counts as the key of that name, in milliseconds.
    private static let escapeDelay: Int32 = 50

    private let mode: TerminalMode
    private let signals: SignalPipe
    private var decoder = KeyDecoder()
    private var events: [TerminalEvent] = []
    private var drawn: [String] = []

    /// nil where standard input or output is no terminal that can move its cursor.
    init?(environment: [String: String]) {
        guard isatty(STDOUT_FILENO) == 1, !["", "dumb"].contains(environment["TERM"] ?? ""),
            let mode = TerminalMode(STDIN_FILENO), let signals = SignalPipe()
        else { return nil }
        self.mode = mode
        self.signals = signals
    }

    func enter() {
        signals.listen()
        show()
    }

    func leave() {
        hide()
        signals.stopListening()
    }

    /// Gives the terminal to another program for a while.
    func lend<R>(_ body: () -> R) -> R {
        leave()
        defer { enter() }
        return body()
    }

    /// Ends this process by the signal that it was sent.
    func obey(_ signal: Int32) { signals.obey(signal) }

    deinit { signals.close() }

    // MARK: - Screen

    var size: ScreenSize {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else {
            return ScreenSize(columns: 80, rows: 24)
        }
        return ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
    }

    /// Draws what has changed since the last time.
    func draw(_ lines: [String]) {
        var output = ""
        for (row, line) in lines.enumerated() where row >= drawn.count || drawn[row] != line {
            output += "\u{1B}[\(row + 1);1H\u{1B}[2K" + line
        }
        drawn = lines
        Console.write(output)
    }

    private func show() {
        CrashGuard.arm(mode.original, TerminalScript.leave)
        mode.setUnbuffered()
        drawn = []
        Console.write(TerminalScript.enter)
    }

    private func hide() {
        Console.write(TerminalScript.leave)
        mode.restore()
        CrashGuard.disarm()
    }

    // MARK: - Events

    /// Waits for what happens next.
    func next() -> TerminalEvent {
        while events.isEmpty { wait(atMost: -1) }
        return events.removeFirst()
    }

    /// What has happened already, if anything has.
    func pending() -> TerminalEvent? {
        if events.isEmpty { wait(atMost: 0) }
        return events.isEmpty ? nil : events.removeFirst()
    }

    /// Whether the review is to end, or nobody is at the other end; keys that have arrived wait.
    var isEnding: Bool {
        wait(atMost: 0)
        return events.contains { event in
            switch event {
            case .ended, .closed: true
            case .key, .redraw: false
            }
        }
    }

    /// - Parameter time: in milliseconds; below 0 for as long as it takes.
    private func wait(atMost time: Int32) {
        var files = [
            pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
            pollfd(fd: signals.readEnd, events: Int16(POLLIN), revents: 0),
        ]
        let ready = poll(&files, nfds_t(files.count), decoder.isWaiting ? Self.escapeDelay : time)
        if ready == 0 { events += decoder.flush().map(TerminalEvent.key) }
        guard ready > 0 else { return }
        while let number = signals.next() { react(to: number) }
        if files[0].revents != 0 { readKeys() }
    }

    private func readKeys() {
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0, errno == EINTR || errno == EAGAIN { return }
        guard count > 0 else { return events.append(.closed) }
        events += decoder.decode(Array(bytes.prefix(count))).map(TerminalEvent.key)
    }

    private func react(to signal: Int32) {
        switch signal {
        case SIGTSTP:
            hide()
            // Returns when the process goes on.
            signals.obey(signal)
            show()
            events.append(.redraw)
        case SIGCONT:
            show()
            events.append(.redraw)
        case SIGWINCH:
            drawn = []
            events.append(.redraw)
        default:
            events.append(.ended(signal: signal))
        }
    }
}
