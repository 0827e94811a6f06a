/// A line cut into words: runs of letters, digits and underscores, runs of blanks, single other characters.
struct Words {
    let lines: Lines

    private enum Kind {
        case word, blank, other
    }

    init(_ bytes: [UInt8]) {
        lines = Lines(bytes, starts: bytes.withUnsafeBufferPointer(Self.starts))
    }

    var count: Int { lines.count }

    func range(_ word: Int) -> Range<Int> { lines.starts[word]..<lines.starts[word + 1] }

    /// The ranges of the marked words, neighbours joined.
    func ranges(_ marks: UnsafeMutablePointer<Bool>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for word in 0..<count where marks[word] {
            let range = range(word)
            if let last = ranges.last, last.upperBound == range.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        let scan = ScalarScan(bytes)
        var starts: [Int] = []
        var previous = Kind.other
        var offset = 0
        while offset < bytes.count {
            let (scalar, length) = scan.scalar(at: offset) ?? ("\u{FFFD}", 1)
            let isMark = offset > 0 && !scalar.isASCII && isCombining(scalar)
            // A combining mark belongs to the character before it, whatever that is.
            if !isMark {
                let kind = kind(scalar)
                if offset == 0 || kind != previous || kind == .other { starts.append(offset) }
                previous = kind
            }
            offset += length
        }
        return starts + [bytes.count]
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar {
        case " ", "\t": .blank
        case "a"..."z", "A"..."Z", "0"..."9", "_": .word
        default: !scalar.isASCII && scalar.properties.isAlphabetic ? .word : .other
        }
    }

    private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}
