/// The lines of a text, as ranges of its bytes.
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
        var starts: [Int] = []
        starts.reserveCapacity(bytes.count / 24 + 2)
        guard let base = bytes.baseAddress else { return [0] }
        let count = bytes.count
        var start = 0
        var index = 0
        while index < count {
            if base[index] == 0x0A {
                starts.append(start)
                start = index &+ 1
            }
            index = index &+ 1
        }
        if start < count { starts.append(start) }
        starts.append(count)
        return starts
    }

    var count: Int { starts.count - 1 }

    func hasNewline(_ line: Int) -> Bool { bytes[starts[line + 1] - 1] == 0x0A }

    /// A line without its line feed.
    func content(_ line: Int) -> [UInt8] {
        Array(bytes[starts[line]..<starts[line + 1] - (hasNewline(line) ? 1 : 0)])
    }

    /// A line that holds nothing but blanks.
    func isBlank(_ line: Int) -> Bool {
        bytes[starts[line]..<starts[line + 1]].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    }
}
