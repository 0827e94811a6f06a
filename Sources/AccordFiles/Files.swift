// Files read and written whole: a file that Accord writes is either old or new, never half of each.

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// What Accord asks of a file system. Paths are absolute, or relative to the working directory.
package protocol FileSystem: Sendable {
    /// What stands at a path; links are not followed.
    func kind(of path: String) throws(FileError) -> FileKind?
    /// The whole file, or nil where nothing stands at the path.
    func read(_ path: String) throws(FileError) -> [UInt8]?
    /// The last `count` bytes of a file, more where it grows meanwhile; nil where nothing stands at the path.
    func readEnd(_ path: String, count: Int) throws(FileError) -> [UInt8]?
    /// The names in a folder, unordered; empty where there is no folder.
    func entries(of folder: String) throws(FileError) -> [DirectoryEntry]
    /// Writes to a temporary file beside `path`, flushes it and renames it; creates the folder first.
    func write(_ bytes: [UInt8], to path: String) throws(FileError)
    /// As `write`, without the flush: a kill leaves the old file or the new one, a power cut perhaps neither.
    func writeUnflushed(_ bytes: [UInt8], to path: String) throws(FileError)
    /// Appends with one `O_APPEND` write, so that lines of several processes never mix.
    func append(_ bytes: [UInt8], to path: String) throws(FileError)
    /// Removes a file, a link or a whole folder; nothing happens where nothing stands.
    func remove(_ path: String) throws(FileError)
    /// Removes a folder that is empty; nothing happens to one that is not.
    func removeEmptyFolder(_ path: String) throws(FileError)
    /// Removes the temporary files in a folder whose processes were killed while they wrote.
    func removeRemains(in folder: String) throws(FileError)
    /// The path with all links resolved, or nil where nothing stands at it.
    func resolved(_ path: String) -> String?
    /// Runs `body` while this process holds the lock file, which is created when needed.
    func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R
    /// When the content of a file last changed, in milliseconds since 1970; nil where that cannot be told.
    func changed(_ path: String) -> Int?
    /// Dates a file back: what comes back as it was is no newer than it was. What cannot be dated is left.
    func date(_ path: String, changed: Int)
}

extension FileSystem {
    package func readEnd(_ path: String, count: Int) throws(FileError) -> [UInt8]? {
        try read(path).map { Array($0.suffix(count)) }
    }

    package func writeUnflushed(_ bytes: [UInt8], to path: String) throws(FileError) {
        try write(bytes, to: path)
    }

    package func changed(_ path: String) -> Int? { nil }
    package func date(_ path: String, changed: Int) {}
    package func removeRemains(in folder: String) throws(FileError) {}
}

/// What stands at a path.
package enum FileKind: Sendable, Equatable {
    case file, directory, link, other
}

/// One name in a folder.
package struct DirectoryEntry: Sendable, Equatable {
    package var name: String
    package var kind: FileKind

    package init(name: String, kind: FileKind) {
        self.name = name
        self.kind = kind
    }
}
