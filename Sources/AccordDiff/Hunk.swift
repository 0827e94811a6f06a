/// A run of changes with the unchanged lines around it.
public struct Hunk: Sendable, Equatable {
    /// The first line in the old text, counted from 1; where `oldCount` is 0, the line before.
    public let oldStart: Int
    public let oldCount: Int
    /// The first line in the new text, counted from 1; where `newCount` is 0, the line before.
    public let newStart: Int
    public let newCount: Int
    public let lines: [DiffLine]
}

/// One line of a hunk, without its line feed.
public struct DiffLine: Sendable, Equatable {
    public enum Kind: Sendable, Hashable {
        case context, removed, added
    }

    public let kind: Kind
    public let bytes: [UInt8]
    /// False only for the last line of a text that does not end in a line feed.
    public let hasNewline: Bool

    /// The line as text, invalid UTF-8 repaired.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
