#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A file could not be read or written.
public struct FileError: Error, Sendable, Equatable {
    /// What was tried.
    public enum Operation: String, Sendable {
        case inspect, read, list, write, append, remove, lock
        case createFolder = "create the folder"
    }

    public let operation: Operation
    public let path: String
    /// The system's error number, as of `errno`.
    public let code: Int32

    package init(_ operation: Operation, _ path: String, code: Int32 = errno) {
        self.operation = operation
        self.path = path
        self.code = code
    }

    /// The system's own words for the error, such as `No space left on device`.
    public var reason: String { String(cString: strerror(code)) }
}

extension FileError: CustomStringConvertible {
    public var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }
}
