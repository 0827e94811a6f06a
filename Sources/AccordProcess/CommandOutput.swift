/// What a command wrote to standard output or standard error.
public struct CommandOutput: Sendable, Equatable {
    /// The bytes as they were written, up to the runner's limit.
    public let bytes: [UInt8]
    /// How many bytes beyond the limit were read and dropped.
    public let droppedCount: Int

    init(bytes: [UInt8], droppedCount: Int = 0) {
        self.bytes = bytes
        self.droppedCount = droppedCount
    }

    /// The bytes as text; nil where they are not UTF-8.
    public var text: String? { String(validating: bytes, as: UTF8.self) }

    /// The lines without their line feeds; what is not UTF-8 in them is replaced by U+FFFD.
    public var lines: [String] {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}
