import AccordFiles
import TestSupport
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The built `accord`, which stands beside the test bundle.
enum Program {
    struct Result {
        /// The exit code, or 128 and the signal's number.
        let code: Int32
        let output: String
        let errors: String
    }

    static func path() throws -> String {
        let bundle = try #require(
            CommandLine.arguments.first { $0.contains(".xctest") }, "the test bundle's path")
        let parts = bundle.split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.prefix { !$0.hasSuffix(".xctest") }.joined(separator: "/")
        return try #require(Disk().resolved("\(folder)/accord"), "the product `accord` in \(folder)")
    }

    /// Runs it to its end, without a terminal.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:],
        input: String = "/dev/null", program: String? = nil
    ) async throws -> Result {
        let files = (0..<2).map { _ in "/tmp/accord-output-\(UInt64.random(in: 0 ... .max))" }
        defer { for file in files { unlink(file) } }
        let code = try await Turns.processes.take {
            await wait(
                for: try spawn(
                    arguments, in: folder, environment: environment, input: input, output: files[0],
                    errors: files[1], program: program))
        }
        return Result(code: code, output: try text(files[0]), errors: try text(files[1]))
    }

    static func spawn(
        _ arguments: [String], in folder: String, environment: [String: String] = [:],
        input: String = "/dev/null", output: String = "/dev/null", errors: String = "/dev/null",
        ownSession: Bool = false, program: String? = nil
    ) throws -> pid_t {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        var attributes: posix_spawnattr_t?
        #else
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
        posix_spawn_file_actions_addopen(&actions, 1, output, O_RDWR | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, errors, O_RDWR | O_CREAT, 0o600)
        // Pipes of other tests must not stay open for as long as this process lives.
        #if canImport(Darwin)
        let flags = Int16(POSIX_SPAWN_CLOEXEC_DEFAULT)
        #else
        let flags: Int16 = 0
        for file in 3...highestFile { posix_spawn_file_actions_addclose(&actions, file) }
        #endif
        // A terminal that the leader of a session opens becomes its controlling terminal.
        posix_spawnattr_setflags(&attributes, flags | (ownSession ? setSession : 0))
        // There is no portable way to spawn into another folder; `exec` keeps the process's number.
        let command =
            ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, try program ?? path()] + arguments
        let variables = ["PATH": "/usr/bin:/bin", "TERM": "xterm", "SWIFT_BACKTRACE": "enable=no"]
            .merging(environment) { $1 }.map { "\($0)=\($1)" }
        var process = pid_t()
        let code = withStrings(command) { arguments in
            withStrings(variables) { posix_spawn(&process, command[0], &actions, &attributes, arguments, $0) }
        }
        try #require(code == 0, "\(String(cString: strerror(code)))")
        return process
    }

    /// Waits for the end of a process.
    static func wait(for process: pid_t) async -> Int32 {
        await Aside.run {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
        }
    }

    /// Whether it has ended; it is still to be waited for.
    static func hasEnded(_ process: pid_t) -> Bool {
        var info = siginfo_t()
        return waitid(P_PID, id_t(process), &info, WEXITED | WNOHANG | WNOWAIT) == 0 && info.si_signo != 0
    }

    /// The first line of a file that a process writes when it has come so far.
    static func line(of file: String) async throws -> String {
        for _ in 0..<3000 {
            let bytes = try Disk().read(file) ?? []
            if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
                return String(decoding: bytes[..<end], as: UTF8.self)
            }
            try await Task.sleep(for: .milliseconds(10))
        }
        throw NotWritten(file: file)
    }

    struct NotWritten: Error { let file: String }

    // MARK: -

    #if !canImport(Darwin)
    /// Above all files that are open, with some room for those that other tests open meanwhile.
    private static var highestFile: Int32 {
        let open = (try? Disk().entries(of: "/proc/self/fd")) ?? []
        return (open.compactMap { Int32($0.name) }.max() ?? 3) + 64
    }
    #endif

    /// `POSIX_SPAWN_SETSID`, which the C library's module leaves out on Linux.
    #if canImport(Darwin)
    private static let setSession = Int16(POSIX_SPAWN_SETSID)
    #else
    private static let setSession: Int16 = 0x80
    #endif

    private static func text(_ file: String) throws -> String {
        String(decoding: try #require(try Disk().read(file)), as: UTF8.self)
    }

    private static func withStrings<R>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
    ) -> R {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
