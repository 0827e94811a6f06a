/// A difference between two texts that a reader cannot see in their lines, for naming it in words.
///
/// Lines are counted from 1 in the old text, offsets in bytes from 0.
public enum InvisibleDifference: Sendable, Hashable {
    /// Only one of the texts ends in a line feed.
    case finalNewline(inNew: Bool)
    /// A line ends in CR LF in one text and in LF in the other; the first such line.
    case carriageReturns(inNew: Bool, line: Int)
    /// Only one of the texts starts with a byte order mark.
    case byteOrderMark(inNew: Bool)
    /// Lines are equal but for blanks at their end; the first such line.
    case trailingBlanks(line: Int)
    /// Lines are canonically equivalent, but in another Unicode form (NFC, NFD); the first such line.
    case unicodeForm(line: Int)
    /// A text is not UTF-8; the offset of the first byte that is part of no scalar.
    case invalidUTF8(inNew: Bool, offset: Int)

    /// All of them between two texts, each kind once for a text; none for equal texts.
    public static func all(old: [UInt8], new: [UInt8]) -> [InvisibleDifference] {
        guard old != new else { return [] }
        var found: [InvisibleDifference] = []
        let endsInNewline = (old: old.last == Bytes.lineFeed, new: new.last == Bytes.lineFeed)
        if endsInNewline.old != endsInNewline.new, !old.isEmpty, !new.isEmpty {
            found.append(.finalNewline(inNew: endsInNewline.new))
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = (old: old.starts(with: mark), new: new.starts(with: mark))
        if hasMark.old != hasMark.new { found.append(.byteOrderMark(inNew: hasMark.new)) }
        for (bytes, isNew) in [(old, false), (new, true)] {
            let offset = bytes.withUnsafeBufferPointer { ScalarScan($0).firstInvalid }
            if let offset { found.append(.invalidUTF8(inNew: isNew, offset: offset)) }
        }
        return found + LineEndings(old, new).differences
    }
}
