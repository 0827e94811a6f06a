import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A lock between processes, on a file of its own; the system gives it back when the process dies.
final class FileLock: Sendable {
    private let file: Int32

    private init(file: Int32) { self.file = file }

    deinit { close(file) }

    /// Waits, without a thread, until the lock is free; `CancellationError` where the task is cancelled.
    static func waiting(_ path: String) async throws -> FileLock {
        while true {
            if let lock = try trying(path) { return lock }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    /// The lock, or nil where somebody else has it.
    static func trying(_ path: String) throws(FileError) -> FileLock? {
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileError(.lock, path) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { return FileLock(file: file) }
        let code = errno
        close(file)
        if code == EWOULDBLOCK || code == EINTR { return nil }
        throw FileError(.lock, path, code: code)
    }
}
