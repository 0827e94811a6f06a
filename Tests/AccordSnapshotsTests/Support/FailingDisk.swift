import AccordFiles
import Foundation
import Synchronization

/// A disk that carries out so many changes, and then fails.
final class FailingDisk: FileSystem {
    enum Failure {
        /// Nothing changes any more: what a kill leaves behind.
        case dead
        /// Nothing is written any more; removals count for nothing and go on.
        case full
    }

    private let disk = Disk()
    private let failure: Failure
    private let left: Mutex<Int>

    init(_ failure: Failure, after changes: Int) {
        self.failure = failure
        left = Mutex(changes)
    }

    private func spend(_ path: String, removing: Bool = false) throws(FileError) {
        if removing, failure == .full { return }
        let isOver = left.withLock { left in
            left -= 1
            return left < 0
        }
        if isOver { throw FileError(.write, path, code: failure == .full ? ENOSPC : EIO) }
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
        try spend(path, removing: true)
        try disk.remove(path)
    }

    func removeEmptyFolder(_ path: String) throws(FileError) {
        try spend(path, removing: true)
        try disk.removeEmptyFolder(path)
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { try disk.locked(path, body) }
}
