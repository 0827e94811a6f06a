/// Compares lines that read alike: what stands at their ends, and in which Unicode form they are.
struct LineEndings {
    private let before: Lines
    private let after: Lines
    private var returns: InvisibleDifference?
    private var blanks: InvisibleDifference?
    private var form: InvisibleDifference?

    init(_ old: [UInt8], _ new: [UInt8]) {
        before = Lines(old)
        after = Lines(new)
        // Without what stands at their ends, lines that read alike are found wherever they stand.
        let blocks = Changes(Lines(Self.trimmed(before)), Lines(Self.trimmed(after))).blocks
        var (i, j) = (0, 0)
        for block in blocks + [Piece(before.count, before.count, after.count, after.count)] {
            compareEnds(i, j, block.oldStart - i)
            compareForms(block)
            (i, j) = (block.oldEnd, block.newEnd)
        }
    }

    var differences: [InvisibleDifference] { [returns, blanks, form].compactMap(\.self) }

    private mutating func compareEnds(_ i: Int, _ j: Int, _ count: Int) {
        for step in 0..<count where returns == nil || blanks == nil {
            let old = before.bytes[before.range(i + step)]
            let new = after.bytes[after.range(j + step)]
            if old == new { continue }
            let endsInReturn = (old: old.last == Bytes.carriageReturn, new: new.last == Bytes.carriageReturn)
            if endsInReturn.old != endsInReturn.new {
                returns = returns ?? .carriageReturns(inNew: endsInReturn.new, line: i + step + 1)
            }
            if old.dropLast(endsInReturn.old ? 1 : 0) != new.dropLast(endsInReturn.new ? 1 : 0) {
                blanks = blanks ?? .trailingBlanks(line: i + step + 1)
            }
        }
    }

    private mutating func compareForms(_ block: Piece) {
        let count = min(block.oldEnd - block.oldStart, block.newEnd - block.newStart)
        for step in 0..<count where form == nil {
            let old = before.bytes[before.range(block.oldStart + step)]
            let new = after.bytes[after.range(block.newStart + step)]
            guard old.contains(where: { $0 >= 0x80 }) || new.contains(where: { $0 >= 0x80 }) else { continue }
            // Equal strings are canonically equivalent ones; repaired bytes would be equal without being so.
            if let a = String(validating: Self.content(old), as: UTF8.self),
                let b = String(validating: Self.content(new), as: UTF8.self), a == b
            {
                form = .unicodeForm(line: block.oldStart + step + 1)
            }
        }
    }

    /// The text with every line cut behind its last character that can be seen.
    private static func trimmed(_ lines: Lines) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(lines.bytes.count + 1)
        for line in 0..<lines.count {
            bytes += content(lines.bytes[lines.range(line)])
            bytes.append(Bytes.lineFeed)
        }
        return bytes
    }

    private static func content(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var end = line.endIndex
        while end > line.startIndex, isBlank(line[end - 1]) { end -= 1 }
        return line[..<end]
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == Bytes.carriageReturn
    }
}
