import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Signals while another program has the terminal: what ends this process ends that one first.
///
/// Keys that interrupt reach both processes and are the other's business. A handler is not handed down to
/// a program that is started, as an ignored signal would be.
struct SignalRelay {
    private static let child = Atomic<pid_t>(0)
    private static let ending = Atomic<Int32>(0)
    private static let told = [SIGTERM, SIGHUP]
    private static let left = [SIGINT, SIGQUIT]

    private let former: [SignalActions]

    /// Begins before the program is started, so that no signal is missed.
    init() {
        Self.child.store(0, ordering: .sequentiallyConsistent)
        Self.ending.store(0, ordering: .sequentiallyConsistent)
        former = [
            SignalActions(taking: Self.left) { _ in },
            SignalActions(taking: Self.told) { number in
                SignalRelay.ending.store(number, ordering: .relaxed)
                let child = SignalRelay.child.load(ordering: .relaxed)
                let error = errno
                if child > 0 { kill(child, number) }
                errno = error
            },
        ]
    }

    /// Tells the program of what has come, and of what is still to come.
    func begin(_ child: pid_t) {
        Self.child.store(child, ordering: .sequentiallyConsistent)
        if let signal = ending { kill(child, signal) }
    }

    /// Once the program has ended: signals do what they did before.
    ///
    /// - Returns: the signal that this process is to end by, if one has come.
    func end() -> Int32? {
        Self.child.store(0, ordering: .sequentiallyConsistent)
        for actions in former { actions.restore() }
        return ending
    }

    private var ending: Int32? {
        let number = Self.ending.load(ordering: .sequentiallyConsistent)
        return number == 0 ? nil : number
    }
}
