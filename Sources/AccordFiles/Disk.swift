#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The real file system, through POSIX calls.
package struct Disk: FileSystem {
    package init() {}

    package func kind(of path: String) throws(FileError) -> FileKind? {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if Self.isAbsence(errno) { return nil }
            throw FileError(.inspect, path)
        }
        return Self.kind(status.st_mode)
    }

    package func read(_ path: String) throws(FileError) -> [UInt8]? { try readEnd(path, count: .max) }

    package func readEnd(_ path: String, count: Int) throws(FileError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if Self.isAbsence(errno) { return nil }
            throw FileError(.read, path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileError(.read, path) }
        guard Self.kind(status.st_mode) != .directory else { throw FileError(.read, path, code: EISDIR) }
        let size = Int(status.st_size)
        if size > count, lseek(file, off_t(size - count), SEEK_SET) < 0 { throw FileError(.read, path) }
        return try contents(of: file, path, size: min(size, count))
    }

    /// From where the file stands to its end.
    ///
    /// - Parameter size: how many bytes that is, as far as the system tells.
    private func contents(of file: Int32, _ path: String, size: Int) throws(FileError) -> [UInt8] {
        var bytes: [UInt8] = []
        var room = max(size + 1, 512)
        while true {
            let start = bytes.count
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = Self.retrying { platformRead(file, buffer.baseAddress, room) }
                failure = got < 0 ? errno : 0
                count = max(got, 0)
            }
            guard failure == 0 else { throw FileError(.read, path, code: failure) }
            if start == 0 { bytes = chunk } else { bytes += chunk }
            if chunk.isEmpty || (start == 0 && chunk.count < room && chunk.count == size) {
                return bytes
            }
            room = 65536
        }
    }

    package func entries(of folder: String) throws(FileError) -> [DirectoryEntry] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw FileError(.list, folder)
        }
        defer { closedir(stream) }
        var entries: [DirectoryEntry] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var kind = Self.kind(entry.pointee.d_type)
            if kind == nil { kind = try self.kind(of: "\(folder)/\(name)") }
            entries.append(DirectoryEntry(name: name, kind: kind ?? .other))
        }
        return entries
    }

    package func write(_ bytes: [UInt8], to path: String) throws(FileError) {
        try replace(path, by: bytes, flushed: true)
        flushFolder(Path.parent(path))
    }

    package func writeUnflushed(_ bytes: [UInt8], to path: String) throws(FileError) {
        try replace(path, by: bytes, flushed: false)
    }

    package func append(_ bytes: [UInt8], to path: String) throws(FileError) {
        try createFolder(Path.parent(path))
        let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileError(.append, path) }
        defer { close(file) }
        guard Self.retrying({ platformWrite(file, bytes, bytes.count) }) == bytes.count else {
            throw FileError(.append, path)
        }
    }

    package func remove(_ path: String) throws(FileError) {
        guard let kind = try kind(of: path) else { return }
        if kind == .directory {
            for entry in try entries(of: path) { try remove("\(path)/\(entry.name)") }
        }
        let removed = kind == .directory ? rmdir(path) : unlink(path)
        guard removed == 0 || errno == ENOENT else { throw FileError(.remove, path) }
    }

    package func removeEmptyFolder(_ path: String) throws(FileError) {
        guard rmdir(path) == 0 || errno == ENOENT || errno == ENOTEMPTY || errno == EEXIST else {
            throw FileError(.remove, path)
        }
    }

    package func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    package func locked<R>(_ path: String, _ body: () -> R) throws(FileError) -> R {
        try createFolder(Path.parent(path))
        let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileError(.lock, path) }
        defer { close(file) }
        guard Self.retrying({ Int(flock(file, LOCK_EX)) }) == 0 else { throw FileError(.lock, path) }
        return body()
    }

    // MARK: -

    private func createFolder(_ path: String) throws(FileError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, Path.parent(path) != path else { throw FileError(.createFolder, path) }
        try createFolder(Path.parent(path))
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.createFolder, path) }
    }

    private func replace(_ path: String, by bytes: [UInt8], flushed: Bool) throws(FileError) {
        let folder = Path.parent(path)
        try createFolder(folder)
        let temporary = "\(folder)/\(Self.temporaryName())"
        do throws(FileError) {
            try create(temporary, holding: bytes, flushed: flushed)
            guard rename(temporary, path) == 0 else { throw FileError(.write, path) }
        } catch {
            unlink(temporary)
            throw FileError(.write, path, code: error.code)
        }
    }

    private func create(_ path: String, holding bytes: [UInt8], flushed: Bool) throws(FileError) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileError(.write, path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Self.retrying {
                    platformWrite(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                }
            }
            guard count > 0 else { throw FileError(.write, path) }
            written += count
        }
        guard !flushed || fsync(file) == 0 else { throw FileError(.write, path) }
    }

    /// A rename survives a power cut only when its folder is flushed; some file systems cannot, and that is all.
    private func flushFolder(_ path: String) {
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func retrying(_ call: () -> Int) -> Int {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    private static func isAbsence(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }

    private static func kind(_ mode: mode_t) -> FileKind {
        switch mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .directory
        case S_IFLNK: .link
        default: .other
        }
    }

    /// Some file systems leave the type out of the listing.
    private static func kind(_ type: UInt8) -> FileKind? {
        switch Int(type) {
        case Int(DT_REG): .file
        case Int(DT_DIR): .directory
        case Int(DT_LNK): .link
        case Int(DT_UNKNOWN): nil
        default: .other
        }
    }
}

/// Inside `Disk` the names `read` and `write` mean its own methods.
private func platformRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}

private func platformWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
    write(file, buffer, count)
}
