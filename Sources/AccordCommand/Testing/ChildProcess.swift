import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A program that the command has started: in its working folder and process group.
struct ChildProcess {
    enum Output: Equatable {
        /// Onto standard error, a terminal if that is one: progress is no result.
        case toErrors
        /// Into a pipe, both standard output and standard error.
        case toPipe
        /// Standard output into a pipe; errors are nobody's business.
        case resultToPipe
        /// Onto the terminal, which it has to itself, keys included.
        case terminal
        /// Into files that are there.
        case toFiles(output: String, errors: String)

        fileprivate var needsPipe: Bool { self == .toPipe || self == .resultToPipe }
    }

    enum Status: Equatable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    let id: pid_t
    /// What can be read without waiting; -1 where the output goes elsewhere.
    let output: Int32

    /// - Throws: `CommandFileError` where the program cannot be started.
    static func start(
        _ arguments: [String], environment: [String: String] = Environment.current, output: Output
    ) throws -> ChildProcess {
        let program = arguments.first ?? ""
        var ends: [Int32] = [-1, -1]
        if output.needsPipe {
            guard pipe(&ends) == 0 else { throw failure(program, errno) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
        }
        defer { if ends[1] >= 0 { closeFile(ends[1]) } }
        var process = pid_t()
        let code = withActions(output, ends[1]) { actions in
            withStrings(arguments) { arguments in
                withStrings(environment.map { "\($0)=\($1)" }) { variables in
                    posix_spawnp(&process, program, &actions, nil, arguments, variables)
                }
            }
        }
        guard code == 0 else {
            if ends[0] >= 0 { closeFile(ends[0]) }
            throw failure(program, code)
        }
        return ChildProcess(id: process, output: ends[0])
    }

    /// How it ended, if it has; to be asked until it says so, and no more.
    func status() -> Status? {
        var status: Int32 = 0
        guard waitpid(id, &status, WNOHANG) == id else { return nil }
        return Self.status(status)
    }

    func wait() -> Status {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0, errno == EINTR {}
        return Self.status(status)
    }

    func send(_ signal: Int32) { kill(id, signal) }

    func close() { if output >= 0 { closeFile(output) } }

    // MARK: -

    private static func status(_ status: Int32) -> Status {
        let signal = status & 0x7F
        return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(signal: signal)
    }

    private static func failure(_ program: String, _ code: Int32) -> CommandFileError {
        CommandFileError(starting: program, reason: String(cString: strerror(code)))
    }

    #if canImport(Darwin)
    private typealias Actions = posix_spawn_file_actions_t?
    #else
    private typealias Actions = posix_spawn_file_actions_t
    #endif

    private static func withActions(
        _ output: Output, _ pipe: Int32, _ body: (inout Actions) -> Int32
    ) -> Int32 {
        #if canImport(Darwin)
        var actions: Actions = nil
        #else
        var actions = Actions()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // Nobody else competes for the keys of the terminal.
        if output != .terminal {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        switch output {
        case .terminal: break
        case .toErrors: posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, STDOUT_FILENO)
        case .toPipe:
            posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, pipe, STDERR_FILENO)
        case .resultToPipe:
            posix_spawn_file_actions_adddup2(&actions, pipe, STDOUT_FILENO)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        case .toFiles(let output, let errors):
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY, 0)
        }
        return body(&actions)
    }

    private static func withStrings<R>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
    ) -> R {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}

/// Inside `ChildProcess` the name `close` means its own method.
private func closeFile(_ file: Int32) { close(file) }
