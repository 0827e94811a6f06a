/// The lines of a text, as ranges of its bytes; a line ends behind its line feed.
struct Lines {
    let bytes: [UInt8]
    /// Where each line starts, and behind the last the end of the text.
    let starts: [Int]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        starts = bytes.withUnsafeBufferPointer(Self.starts)
    }

    /// Pieces of a text that are no lines: where each starts, and the end.
    init(_ bytes: [UInt8], starts: [Int]) {
        self.bytes = bytes
        self.starts = starts
    }

    private static func starts(_ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return [0] }
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count / 24 + 2)
        let count = bytes.count
        var start = 0
        while start < count {
            starts.append(start)
            let length = Bytes.firstLineFeed(base + start, count &- start)
            start = start &+ length &+ 1
        }
        starts.append(count)
        return starts
    }

    var count: Int { starts.count - 1 }

    func hasNewline(_ line: Int) -> Bool { bytes[starts[line + 1] - 1] == Bytes.lineFeed }

    /// Where a line stands, without its line feed.
    func range(_ line: Int) -> Range<Int> {
        starts[line]..<starts[line + 1] - (hasNewline(line) ? 1 : 0)
    }

    func areEqual(_ line: Int, _ other: Int) -> Bool {
        let length = starts[line + 1] - starts[line]
        guard length == starts[other + 1] - starts[other] else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return true }
            return Bytes.areEqual(base + starts[line], base + starts[other], length)
        }
    }
}
