import AccordFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The real file system.
struct DiskTree: TreeFiles {
    func names(in folder: [UInt8]) throws(FileError) -> [[UInt8]]? {
        guard let stream = Self.with(folder, { opendir($0) }) else { return try Self.gone(.list, folder) }
        defer { closedir(stream) }
        var names: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
        }
        return names
    }

    func status(of path: [UInt8]) throws(FileError) -> TreeStatus? {
        var status = stat()
        guard Self.with(path, { lstat($0, &status) }) == 0 else { return try Self.gone(.inspect, path) }
        let kind: FileKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .directory
            case S_IFLNK: .link
            default: .other
            }
        return TreeStatus(kind: kind, mode: UInt32(status.st_mode) & 0o777, size: Int(status.st_size))
    }

    func target(of link: [UInt8]) throws(FileError) -> [UInt8]? {
        var target = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = Self.with(link) { readlink($0, &target, target.count) }
        guard count >= 0 else { return try Self.gone(.read, link) }
        return target.prefix(count).map(UInt8.init(bitPattern:))
    }

    /// A pipe that has taken the place of a file must not be waited for, and a link not be followed.
    func contents(of file: [UInt8], upTo limit: Int) throws(FileError) -> [UInt8]? {
        let descriptor = Self.with(file) { open($0, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK) }
        guard descriptor >= 0 else { return try Self.gone(.read, file) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: limit)
        var count = 0
        while count < limit {
            let got = bytes.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress?.advanced(by: count), limit - count)
            }
            if got == 0 { break }
            if got > 0 { count += got } else if errno != EINTR { throw Self.error(.read, file) }
        }
        bytes.removeLast(limit - count)
        return bytes
    }

    // MARK: -

    private static func with<R>(_ path: [UInt8], _ call: (UnsafePointer<CChar>) -> R) -> R {
        // An array goes to C as a pointer.
        func pass(_ path: UnsafePointer<CChar>) -> R { call(path) }
        return pass(path.map(CChar.init(bitPattern:)) + [0])
    }

    private static func gone<R>(_ operation: FileError.Operation, _ path: [UInt8]) throws(FileError) -> R? {
        if errno == ENOENT || errno == ENOTDIR { return nil }
        throw error(operation, path)
    }

    private static func error(_ operation: FileError.Operation, _ path: [UInt8]) -> FileError {
        FileError(operation, String(decoding: path, as: UTF8.self))
    }
}
