/// One line of a hunk, without its line feed; a carriage return before that belongs to the line.
public struct DiffLine: Sendable {
    /// Where a line stands: in both texts, only in the old one, or only in the new one.
    public enum Kind: Sendable, Hashable {
        case context, removed, added
    }

    /// Which of the texts the line stands in.
    public let kind: Kind
    /// False only for the last line of a text that does not end in a line feed.
    public let hasNewline: Bool
    /// The text that the line is part of, shared by all its lines.
    private let source: [UInt8]
    private let range: Range<Int>

    init(_ kind: Kind, _ lines: Lines, _ line: Int) {
        self.kind = kind
        hasNewline = lines.hasNewline(line)
        source = lines.bytes
        range = lines.range(line)
    }

    /// The line as it is, for anything that must be exact.
    public var bytes: [UInt8] { Array(source[range]) }

    /// The line as text to show, invalid UTF-8 repaired.
    public var text: String { String(decoding: source[range], as: UTF8.self) }

    /// The line without a copy; its indices are those of the text it is part of.
    package var slice: ArraySlice<UInt8> { source[range] }
}

extension DiffLine: Equatable {
    public static func == (a: DiffLine, b: DiffLine) -> Bool {
        a.kind == b.kind && a.hasNewline == b.hasNewline && a.slice == b.slice
    }
}
