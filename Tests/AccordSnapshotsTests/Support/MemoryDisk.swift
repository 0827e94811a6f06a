import AccordFiles
import Foundation
import Synchronization

/// A file system that is gone when the test lets go of it: files by their paths, folders where files are.
final class MemoryDisk: FileSystem {
    private let files = Mutex<[String: [UInt8]]>([:])
    private let flushed = Mutex<Set<String>>([])

    /// What a power cut would leave of what was written.
    var survivors: Set<String> {
        files.withLock { files in flushed.withLock { $0.intersection(files.keys) } }
    }

    func kind(of path: String) throws(FileError) -> FileKind? {
        files.withLock { files in
            if files[path] != nil { return .file }
            return files.keys.contains { $0.hasPrefix(path + "/") } ? .directory : nil
        }
    }

    func read(_ path: String) throws(FileError) -> [UInt8]? { files.withLock { $0[path] } }

    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] {
        let below = files.withLock { files in
            files.keys.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
        }
        let names = Dictionary(grouping: below) { String($0.prefix { $0 != "/" }) }
        return names.map { name, paths in
            DirectoryEntry(name: name, kind: paths.contains { $0 == name } ? .file : .directory)
        }
    }

    func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try writeUnflushed(bytes, to: path)
        flushed.withLock { _ = $0.insert(path) }
    }

    func writeUnflushed(_ bytes: [UInt8], to path: String) throws(FileError) {
        files.withLock { $0[path] = bytes }
        flushed.withLock { _ = $0.remove(path) }
    }

    func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        files.withLock { $0[path, default: []] += bytes }
    }

    func remove(_ path: String) throws(FileError) {
        files.withLock { files in
            files = files.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
        }
    }

    func removeEmptyFolder(_ path: String) throws(FileError) {}

    func resolved(_ path: String) -> String? { path }

    /// One test at a time uses it: there is nobody to lock out.
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { body() }
}
