import AccordFiles
import AccordJSON

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The `swift` of the `PATH`, asked what a package consists of.
struct SwiftTool {
    /// What `Package.swift` evaluates to.
    ///
    /// - Throws: `InitError.manifest` with SwiftPM's own words where it cannot be evaluated.
    static func manifest(of root: String) throws -> Manifest {
        let folder = "\(root)/.build/accord"
        let token = "\(getpid())-\(UInt64.random(in: 0 ... .max))"
        let (output, errors) = ("\(folder)/manifest-\(token).json", "\(folder)/manifest-\(token).txt")
        let files = Disk()
        defer {
            try? files.remove(output)
            try? files.remove(errors)
        }
        for file in [output, errors] { try files.write([], to: file) }
        let arguments = ["swift", "package", "--package-path", root, "dump-package"]
        let code = try run(arguments, output: output, errors: errors)
        guard code == 0, let json = try? JSON(parsing: files.read(output) ?? []),
            let manifest = Manifest(json)
        else {
            throw InitError.manifest(String(decoding: try files.read(errors) ?? [], as: UTF8.self))
        }
        return manifest
    }

    /// Runs a program to its end.
    ///
    /// - Returns: the exit code; 128 and the signal's number after a signal.
    private static func run(_ arguments: [String], output: String, errors: String) throws -> Int32 {
        #if canImport(Darwin)
        var actions: posix_spawn_file_actions_t?
        #else
        var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY, 0)
        let words = arguments.map { strdup($0) }
        defer { for word in words { free(word) } }
        var process = pid_t()
        let code = posix_spawnp(&process, arguments[0], &actions, nil, words + [nil], environ)
        guard code == 0 else { throw InitError.noSwift(String(cString: strerror(code))) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
