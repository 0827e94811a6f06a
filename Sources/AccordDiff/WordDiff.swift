/// The words that differ between a removed line and the added one that replaces it.
public struct WordDiff: Sendable, Equatable {
    /// The share of bytes that must be common before words are worth marking.
    static let similarity = 0.4
    /// Beyond this many words a line is taken as changed as a whole.
    static let wordLimit = 2000

    /// Changed byte ranges of the old line; empty where the lines have too little in common.
    public let old: [Range<Int>]
    /// Changed byte ranges of the new line.
    public let new: [Range<Int>]
    /// Whether the lines have so much in common that one reads as the other, changed.
    public let isSimilar: Bool

    public init(old: [UInt8], new: [UInt8]) {
        let (a, b) = (Words(old), Words(new))
        guard max(a.count, b.count) <= Self.wordLimit else {
            (self.old, self.new, isSimilar) = ([], [], false)
            return
        }
        let lines = Interning(a.lines, b.lines, 0..<a.count, 0..<b.count)
        let pairs = CommonLines.pairs(lines)
        let common = pairs.reduce(0) { $0 + a.range(of: $1.0).count }
        isSimilar = Double(2 * common) >= Self.similarity * Double(old.count + new.count)
        self.old = isSimilar ? a.ranges(without: Set(pairs.map(\.0))) : []
        self.new = isSimilar ? b.ranges(without: Set(pairs.map(\.1))) : []
    }

    /// Which removed line of a hunk became which added one, as indexes of its lines.
    ///
    /// Within each run of changes the lines are paired in order.
    public static func pairs(in hunk: Hunk) -> [(removed: Int, added: Int)] {
        var pairs: [(removed: Int, added: Int)] = []
        var removed: [Int] = []
        var added: [Int] = []
        func pair() {
            pairs += zip(removed, added).map { (removed: $0, added: $1) }
            (removed, added) = ([], [])
        }
        for (index, line) in hunk.lines.enumerated() {
            switch line.kind {
            case .context: pair()
            case .removed:
                if !added.isEmpty { pair() }
                removed.append(index)
            case .added: added.append(index)
            }
        }
        pair()
        return pairs
    }
}

/// A line cut into words: runs of letters and digits, runs of blanks, single other characters.
private struct Words {
    let lines: Lines

    init(_ bytes: [UInt8]) {
        var starts: [Int] = []
        var previous: UInt8?
        for (index, byte) in bytes.enumerated() {
            let kind = Self.kind(byte)
            if kind != previous || kind == 2 { starts.append(index) }
            previous = kind
        }
        lines = Lines(bytes, starts: starts + [bytes.count])
    }

    var count: Int { lines.count }

    func range(of word: Int) -> Range<Int> { lines.starts[word]..<lines.starts[word + 1] }

    /// The ranges of the words that are not common, neighbours joined.
    func ranges(without common: Set<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for word in 0..<count where !common.contains(word) {
            let range = range(of: word)
            if let last = ranges.last, last.upperBound == range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    /// Bytes of non-ASCII characters count as letters, so that no scalar is ever cut.
    private static func kind(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x20, 0x09: 0
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x80...: 1
        default: 2
        }
    }
}
