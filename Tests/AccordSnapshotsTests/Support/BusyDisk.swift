import AccordFiles
import Synchronization

/// A disk on which somebody else does something, once, just before a certain file is read.
final class BusyDisk: FileSystem {
    private let disk = Disk()
    private let path: String
    private let other: Mutex<(@Sendable () throws -> Void)?>

    init(before path: String, _ other: @escaping @Sendable () throws -> Void) {
        self.path = path
        self.other = Mutex(other)
    }

    func read(_ path: String) throws(FileError) -> [UInt8]? {
        if path == self.path { try? other.withLock { $0.take() }?() }
        return try disk.read(path)
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) { try disk.write(bytes, to: path) }
    func append(_ bytes: [UInt8], to path: String) throws(FileError) { try disk.append(bytes, to: path) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { try disk.locked(path, body) }
}
