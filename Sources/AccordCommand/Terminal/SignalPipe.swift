import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Signals as bytes in a pipe, so that one `poll` waits for keys and signals alike.
///
/// A handler may call next to nothing (POSIX: async-signal-safe functions); it writes the signal's number.
struct SignalPipe {
    /// Where the handlers write; -1 while nobody listens.
    private static let target = Atomic<Int32>(-1)
    /// What the signals did before; nil while nobody listens.
    private static let former = Mutex<SignalActions?>(nil)
    private static let caught = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH]

    /// The end to poll.
    let readEnd: Int32
    private let writeEnd: Int32

    /// nil where the system has no pipe left.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        readEnd = ends[0]
        writeEnd = ends[1]
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            // A handler must never wait for a full pipe.
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
    }

    func listen() {
        Self.target.store(writeEnd, ordering: .sequentiallyConsistent)
        Self.former.withLock { $0 = $0 ?? SignalActions(taking: Self.caught, Self.handler) }
        unblock()
    }

    /// From now on signals do what they did before.
    func stopListening() {
        Self.former.withLock { former in
            former?.restore()
            former = nil
        }
        Self.target.store(-1, ordering: .sequentiallyConsistent)
    }

    /// The next signal that has arrived, if one has.
    func next() -> Int32? {
        var number: UInt8 = 0
        return read(readEnd, &number, 1) == 1 ? Int32(number) : nil
    }

    /// Lets the signal do to this process what it does to any other; stops come back here.
    func obey(_ number: Int32) {
        signal(number, SIG_DFL)
        raise(number)
        signal(number, Self.handler)
    }

    func close() {
        _ = closeFile(readEnd)
        _ = closeFile(writeEnd)
    }

    /// A parent that works on a dispatch queue hands its blocked signals down.
    private func unblock() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in Self.caught { sigaddset(&signals, number) }
        pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    }

    private static let handler: @convention(c) (Int32) -> Void = { number in
        let error = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(SignalPipe.target.load(ordering: .relaxed), &byte, 1)
        errno = error
    }
}

/// Inside `SignalPipe` the name `close` means its own method.
private func closeFile(_ file: Int32) -> Int32 { close(file) }
