import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A named pipe, through which a test process tells its events while it runs.
struct EventPipe {
    let path: String
    let file: Int32

    /// - Throws: `CommandFileError` where the file system has no pipes.
    init(_ path: String) throws {
        unlink(path)
        guard mkfifo(path, 0o600) == 0 else { throw CommandFileError(FileError(.write, path)) }
        // Open for both, it never ends because a writer comes and goes.
        file = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw CommandFileError(FileError(.read, path)) }
        self.path = path
    }

    func remove() {
        close(file)
        unlink(path)
    }

    /// More than a pipe holds, so that what was written before is read whole.
    private static let limit = 1 << 20

    /// What can be read without waiting; of a writer that never pauses, a part.
    static func drain(_ file: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while bytes.count < limit {
            let count = read(file, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes }
            bytes += chunk[..<count]
        }
        return bytes
    }
}
