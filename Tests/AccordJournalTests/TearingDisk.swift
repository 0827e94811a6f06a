import AccordFiles
import Synchronization

/// A disk that writes half of what is appended while it is full, and says so.
final class TearingDisk: FileSystem {
    let isFull = Mutex(false)
    private let disk = Disk()

    func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        guard isFull.withLock({ $0 }) else { return try disk.append(bytes, to: path) }
        try disk.append(Array(bytes.prefix(bytes.count / 2)), to: path)
        throw FileError(.append, path)
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) { try disk.write(bytes, to: path) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { try disk.locked(path, body) }
}
