import AccordFiles
import Foundation
import Synchronization

/// A disk that takes so many writes and then is full.
final class FullDisk: FileSystem {
    private let disk = Disk()
    private let left: Mutex<Int>

    init(after writes: Int) { left = Mutex(writes) }

    private func spend(_ path: String) throws(FileError) {
        let isFull = left.withLock { left in
            left -= 1
            return left < 0
        }
        if isFull { throw FileError(.write, path, code: ENOSPC) }
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try spend(path)
        try disk.write(bytes, to: path)
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        try spend(path)
        try disk.append(bytes, to: path)
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func remove(_ path: String) throws(FileError) { try disk.remove(path) }
    func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () throws -> R) throws -> R { try disk.locked(path, body) }
}
