import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Looks whether a file can be written, before the work whose result it is to hold is done.
enum WriteCheck {
    /// - Throws: `FileError` where a folder stands at the path, a file where a folder must be, or where the
    ///   folder that it would be made in lets nobody write.
    static func check(_ path: String) throws(FileError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw FileError(.write, path, code: EISDIR)
        }
        var folder = Path.parent(path)
        // What is missing will be made.
        while lstat(folder, &status) != 0, Path.parent(folder) != folder { folder = Path.parent(folder) }
        guard stat(folder, &status) == 0 else { throw FileError(.write, folder) }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(.write, folder, code: ENOTDIR) }
        guard access(folder, W_OK | X_OK) == 0 else { throw FileError(.write, path) }
    }
}
