import AccordFiles
import Foundation
import Synchronization

/// A disk that carries out so many changes, removals included, and then none: what a kill leaves behind.
final class FailingDisk: FileSystem {
    private let disk = Disk()
    private let left: Mutex<Int>

    init(after changes: Int) { left = Mutex(changes) }

    private func spend(_ path: String) throws(FileError) {
        let isDead = left.withLock { left in
            left -= 1
            return left < 0
        }
        if isDead { throw FileError(.write, path, code: EIO) }
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try spend(path)
        try disk.write(bytes, to: path)
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        try spend(path)
        try disk.append(bytes, to: path)
    }

    func remove(_ path: String) throws(FileError) {
        try spend(path)
        try disk.remove(path)
    }

    func removeEmptyFolder(_ path: String) throws(FileError) {
        try spend(path)
        try disk.removeEmptyFolder(path)
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () throws -> R) throws -> R { try disk.locked(path, body) }
}
