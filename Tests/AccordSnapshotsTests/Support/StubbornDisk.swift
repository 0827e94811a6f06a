import AccordFiles
import Foundation

/// A disk on which one file cannot be removed.
struct StubbornDisk: FileSystem {
    private let disk = Disk()
    private let kept: String

    init(keeping path: String) { kept = path }

    func remove(_ path: String) throws(FileError) {
        if path == kept { throw FileError(.remove, path, code: EACCES) }
        try disk.remove(path)
    }

    func kind(of path: String) throws(FileError) -> FileKind? { try disk.kind(of: path) }
    func read(_ path: String) throws(FileError) -> [UInt8]? { try disk.read(path) }
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry] { try disk.entries(of: folder) }
    func write(_ bytes: [UInt8], to path: String) throws(FileError) { try disk.write(bytes, to: path) }
    func append(_ bytes: [UInt8], to path: String) throws(FileError) { try disk.append(bytes, to: path) }
    func removeEmptyFolder(_ path: String) throws(FileError) { try disk.removeEmptyFolder(path) }
    func resolved(_ path: String) -> String? { disk.resolved(path) }
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R { try disk.locked(path, body) }
}
