#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Finds executables as `execvp` does: a name with a slash is a path, every other is looked for in `PATH`.
package struct ExecutableSearch: Sendable {
    /// What stands at a path, seen as something to execute.
    package enum Candidate: Sendable, Equatable {
        case executable, notExecutable, nothing
    }

    let folders: [String]

    /// - Parameter path: the value of `PATH`; an empty part of it is the working folder.
    package init(path: String) {
        folders = path.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "." : String(Substring($0)) }
    }

    /// The path of the first executable of that name; nil where there is none.
    package func find(_ name: String) -> String? {
        guard !name.isEmpty, !name.utf8.contains(0) else { return nil }
        guard !name.utf8.contains(UInt8(ascii: "/")) else {
            return Self.candidate(name) == .executable ? name : nil
        }
        return folders.lazy.map { "\($0)/\(name)" }.first { Self.candidate($0) == .executable }
    }

    package static func candidate(_ path: String) -> Candidate {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        guard status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 else { return .notExecutable }
        return .executable
    }
}
