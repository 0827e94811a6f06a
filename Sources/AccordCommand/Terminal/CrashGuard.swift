import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Gives the terminal back where this process crashes: the shell could neither echo nor show its cursor.
///
/// A handler may call next to nothing (POSIX: async-signal-safe functions): all it needs is laid ready.
enum CrashGuard {
    private static let crashes = [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE]

    /// What the handler needs.
    private struct State {
        var mode: termios
        let script: UnsafeMutablePointer<CChar>
        let length: Int
        /// What stood in the place of this handler, by the signal's number: it still has its turn.
        let previous: UnsafeMutablePointer<sigaction>
    }

    /// The address of the state; 0 while the terminal is as it is to be left.
    private static let armed = Atomic<UInt>(0)
    private static let numbers = 32
    /// In bytes, of the stack that the handler runs on: several times what any system asks for.
    private static let stackSize = 65_536

    /// - Parameters:
    ///   - mode: of the terminal, as it is to be left.
    ///   - script: what is written to it before.
    static func arm(_ mode: termios, _ script: String) {
        disarm()
        guard let copy = strdup(script) else { return }
        provideStack()
        let previous = UnsafeMutablePointer<sigaction>.allocate(capacity: numbers)
        previous.initialize(repeating: sigaction(), count: numbers)
        let new = UnsafeMutablePointer<State>.allocate(capacity: 1)
        new.initialize(to: State(mode: mode, script: copy, length: strlen(copy), previous: previous))
        armed.store(UInt(bitPattern: new), ordering: .sequentiallyConsistent)
        var action = action()
        for number in crashes { _ = sigaction(number, &action, previous + Int(number)) }
    }

    /// The handlers go first: one that found no state could do nothing.
    static func disarm() {
        guard let old = state(armed.load(ordering: .sequentiallyConsistent)) else { return }
        for number in crashes { _ = sigaction(number, old.pointee.previous + Int(number), nil) }
        armed.store(0, ordering: .sequentiallyConsistent)
        free(old.pointee.script)
        old.pointee.previous.deallocate()
        old.deallocate()
    }

    /// A crash may be that this thread's stack is used up: then the handler needs another one.
    ///
    /// It stays for as long as the thread does, which is asked only once.
    private static func provideStack() {
        var stack = stack_t()
        guard sigaltstack(nil, &stack) == 0, stack.ss_flags & Int32(SS_DISABLE) != 0,
            let memory = malloc(stackSize)
        else { return }
        stack = stack_t()
        stack.ss_sp = memory
        stack.ss_size = numericCast(stackSize)
        sigaltstack(&stack, nil)
    }

    private static func state(_ address: UInt) -> UnsafeMutablePointer<State>? {
        UnsafeMutablePointer(bitPattern: address)
    }

    private static func action() -> sigaction {
        var action = sigaction()
        let leave: @convention(c) (Int32) -> Void = { CrashGuard.leave($0) }
        #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = leave
        #elseif canImport(Musl)
        action.__sa_handler.sa_handler = leave
        #else
        action.__sigaction_handler.sa_handler = leave
        #endif
        action.sa_flags = SA_ONSTACK
        return action
    }

    /// Raised again the signal waits until this returns, and then finds whoever was asked before.
    private static func leave(_ number: Int32) {
        guard let state = state(armed.load(ordering: .relaxed)) else {
            // Without this it would crash at the same place again, for ever.
            _ = signal(number, SIG_DFL)
            return
        }
        _ = write(STDOUT_FILENO, state.pointee.script, state.pointee.length)
        tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.mode)
        sigaction(number, state.pointee.previous + Int(number), nil)
        raise(number)
    }
}
