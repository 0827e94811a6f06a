#if Process
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The processes that a command consists of: itself and what it has started.
final class ProcessGroup: Sendable {
    private let leader = Mutex<pid_t?>(nil)

    func started(_ process: pid_t) { leader.withLock { $0 = process } }

    /// Ends those that still run; nothing happens where none does.
    func kill() {
        guard let leader = leader.withLock({ $0 }), leader > 1 else { return }
        _ = signal(-leader, SIGKILL)
    }
}

/// Inside `ProcessGroup` the name `kill` means its own method.
private func signal(_ process: pid_t, _ number: Int32) -> Int32 { kill(process, number) }
#endif
