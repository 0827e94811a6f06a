/// The bytes of a file by lines, as editors count them.
struct SourceText: Sendable {
    let bytes: [UInt8]
    fileprivate let starts: [Int]
    /// Where lines start for a parser of YAML 1.1, which breaks them at more; nil where that is the same.
    private let parserStarts: [Int]?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var isPlain = true
        starts = bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            for index in bytes.indices {
                if bytes[index] == 0x0A { starts.append(index + 1) }
                if Self.isParserBreak(bytes, index) { isPlain = false }
            }
            return starts
        }
        parserStarts = isPlain ? nil : Self.parserStarts(of: bytes)
    }

    /// A line without its end; empty where there is none.
    func line(_ number: Int) -> String {
        guard starts.indices.contains(number - 1) else { return "" }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    /// The position of a byte.
    func position(ofByte offset: Int) -> SourcePosition {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return SourcePosition(line: low + 1, column: offset - starts[low] + 1)
    }

    /// The position that the parser means, which counts columns in Unicode scalars.
    func position(_ mark: YAMLMarks.Mark) -> SourcePosition {
        let starts = parserStarts ?? starts
        guard starts.indices.contains(Int(mark.line)) else { return position(ofByte: bytes.count) }
        var offset = starts[Int(mark.line)]
        if mark.line == 0, bytes.starts(with: Self.byteOrderMark) { offset += Self.byteOrderMark.count }
        var rest = mark.column
        while rest > 0, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            rest -= 1
        }
        return position(ofByte: offset)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A carriage return alone, U+0085, U+2028 or U+2029, by its last byte.
    private static func isParserBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch bytes[index] {
        case 0x0D: index + 1 == bytes.count || bytes[index + 1] != 0x0A
        case 0x85: index > 0 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index > 1 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
    }

    private static func parserStarts(of bytes: [UInt8]) -> [Int] {
        bytes.withUnsafeBufferPointer { bytes in
            [0]
                + bytes.indices.filter { bytes[$0] == 0x0A || isParserBreak(bytes, $0) }.map { $0 + 1 }
        }
    }
}

extension SourceText {
    /// Whether nothing but blanks and line breaks follows.
    func isBlank(from position: SourcePosition) -> Bool {
        guard starts.indices.contains(position.line - 1) else { return true }
        let start = min(starts[position.line - 1] + position.column - 1, bytes.count)
        return bytes[start...].allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }

    /// The byte at a position; nil behind the end of its line.
    func byte(at position: SourcePosition) -> UInt8? {
        let line = line(position.line).utf8
        return line.dropFirst(position.column - 1).first
    }
}
