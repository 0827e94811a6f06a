/// A difference between two texts that a reader cannot see in their lines.
public enum InvisibleDifference: Sendable, Equatable {
    /// Only one of the texts ends in a line feed.
    case finalNewline(inNew: Bool)
    /// Lines end in CR LF in one text only; the first such line, counted from 1.
    case carriageReturns(inNew: Bool, line: Int)
    /// Only one of the texts starts with a byte order mark.
    case byteOrderMark(inNew: Bool)
    /// Lines are equal but for blanks at their end; the first such line.
    case trailingBlanks(line: Int)
    /// Lines are canonically equivalent, in another Unicode form (NFC, NFD); the first such line.
    case unicodeForm(line: Int)
    /// A text is not UTF-8; the offset of the first such byte.
    case invalidUTF8(inNew: Bool, offset: Int)

    /// All of them between two texts, each kind once.
    public static func all(old: [UInt8], new: [UInt8]) -> [InvisibleDifference] {
        guard old != new else { return [] }
        var found: [InvisibleDifference] = []
        if (old.last == 0x0A) != (new.last == 0x0A), !old.isEmpty, !new.isEmpty {
            found.append(.finalNewline(inNew: new.last == 0x0A))
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if old.starts(with: mark) != new.starts(with: mark) { found.append(.byteOrderMark(inNew: new.starts(with: mark))) }
        for (bytes, inNew) in [(old, false), (new, true)] {
            if let offset = invalidOffset(bytes) { found.append(.invalidUTF8(inNew: inNew, offset: offset)) }
        }
        return found + lineDifferences(old, new)
    }

    private static func lineDifferences(_ old: [UInt8], _ new: [UInt8]) -> [InvisibleDifference] {
        var returns: InvisibleDifference?
        var blanks: InvisibleDifference?
        var form: InvisibleDifference?
        let (a, b) = (Lines(old), Lines(new))
        for block in Changes(a, b).blocks {
            for (i, j) in zip(block.old, block.new) {
                let (left, right) = (a.content(i), b.content(j))
                guard left != right else { continue }
                if (left.last == 0x0D) != (right.last == 0x0D), trimmed(left) == trimmed(right) {
                    returns = returns ?? .carriageReturns(inNew: right.last == 0x0D, line: i + 1)
                } else if trimmed(left) == trimmed(right) {
                    blanks = blanks ?? .trailingBlanks(line: i + 1)
                } else if String(decoding: left, as: UTF8.self) == String(decoding: right, as: UTF8.self) {
                    form = form ?? .unicodeForm(line: i + 1)
                }
            }
        }
        return [returns, blanks, form].compactMap(\.self)
    }

    private static func trimmed(_ line: [UInt8]) -> ArraySlice<UInt8> {
        var rest = line[...]
        while let last = rest.last, last == 0x20 || last == 0x09 || last == 0x0D { rest.removeLast() }
        return rest
    }

    private static func invalidOffset(_ bytes: [UInt8]) -> Int? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        var (valid, invalid) = (0, bytes.count)
        // A prefix that ends inside a scalar is invalid as well, so the first bad byte is looked for from there.
        while valid < invalid {
            let middle = (valid + invalid + 1) / 2
            var end = middle
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            if String(validating: bytes[..<end], as: UTF8.self) != nil { valid = middle } else { invalid = middle - 1 }
        }
        return valid
    }
}
