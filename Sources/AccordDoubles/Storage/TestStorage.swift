import AccordExpectations
import AccordFiles
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// Stands in for an object store: files in a folder of the test, from which no path leads out.
///
/// ```swift
/// let storage = try TestStorage()
/// try storage.put("covers/1.png", png, contentType: "image/png")
/// storage.expectStored("covers/1.png", contentType: "image/png")
/// ```
///
/// Paths are relative, with `/` between names. A file is stored whole or not at all. It may be used from any
/// thread, and apps that want a folder are given `folder`.
public final class TestStorage: Sendable {
    /// The absolute path of the folder, its links resolved.
    public let folder: String
    /// How many bytes there is room for; nil where only the disk says.
    public let capacity: Int?
    let audience = Audience()
    let files: any FileSystem
    let isOwner: Bool
    /// What was said of files when they were stored; held while anything changes.
    let contentTypes = Mutex<[[UInt8]: String]>([:])

    /// A storage in a folder of its own, which is removed with it.
    ///
    /// - Parameter capacity: how many bytes there is room for, to see an app meet a full disk.
    /// - Throws: `FileError` where no folder can be made.
    public convenience init(capacity: Int? = nil) throws {
        let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        let name = "\(temporary)/accord-storage-\(getpid())-\(UInt64.random(in: 0 ... .max))"
        try self.init(folder: name, capacity: capacity, files: Disk(), isOwner: true)
    }

    /// A storage in a folder, which is made where it is not there, and stays.
    ///
    /// - Throws: `FileError` where it cannot be made.
    public convenience init(folder: String, capacity: Int? = nil) throws {
        try self.init(folder: folder, capacity: capacity, files: Disk(), isOwner: false)
    }

    init(folder: String, capacity: Int?, files: any FileSystem, isOwner: Bool) throws {
        try Self.make(folder)
        guard let resolved = files.resolved(folder) else { throw FileError(.createFolder, folder) }
        self.folder = resolved
        self.capacity = capacity
        self.files = files
        self.isOwner = isOwner
    }

    deinit { if isOwner { try? files.remove(folder) } }

    private static func make(_ folder: String) throws(FileError) {
        if mkdir(folder, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, Path.parent(folder) != folder else { throw FileError(.createFolder, folder) }
        try make(Path.parent(folder))
        guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw FileError(.createFolder, folder) }
    }
}
