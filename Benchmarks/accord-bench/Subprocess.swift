import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A process whose output nobody reads.
///
/// Foundation's `Process` notices an end up to 50 ms late, which is longer than what is measured here.
enum Subprocess {
    struct Failure: Error {
        var code: Int32
    }

    /// The command line that was built beside this one.
    static var accord: String {
        Path.parent(CommandLine.arguments[0]) + "/accord"
    }

    /// - Returns: the exit status.
    @discardableResult
    static func run(_ command: String, _ arguments: [String]) throws -> Int32 {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for output: Int32 in [1, 2] {
            posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
        }
        var words = ([command] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawnp(&process, command, &actions, nil, &words, environ)
        guard code == 0 else { throw Failure(code: code) }
        var status: Int32 = 0
        guard waitpid(process, &status, 0) == process else { throw Failure(code: errno) }
        return status >> 8 & 0xFF
    }
}
