/// Swift source, with what is code in it told apart from comments and strings.
///
/// An interpolation counts as part of its string: enough to find calls and declarations, and no parser.
struct SwiftText {
    enum Kind { case code, string, comment }

    let bytes: [UInt8]
    private let kinds: [Kind]

    init(_ text: String) {
        bytes = Array(text.utf8)
        kinds = Self.kinds(of: bytes)
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func isCode(_ index: Int) -> Bool { kinds[index] == .code }

    // MARK: - Looking

    /// The first place in a range where a word stands as code and whole.
    func find(_ word: String, in range: Range<Int>? = nil) -> Int? {
        let word = Array(word.utf8)
        let range = range ?? bytes.indices
        return range.first { index in
            isCode(index) && index + word.count <= range.upperBound
                && bytes[index..<(index + word.count)].elementsEqual(word)
                && !(Self.isInName(word[0]) && isName(index - 1)) && !isName(index + word.count)
        }
    }

    /// The next byte that is neither white space nor in a comment.
    func next(in range: Range<Int>) -> Int? { range.first(where: counts) }

    /// The last byte that is neither white space nor in a comment.
    func last(in range: Range<Int>) -> Int? { range.last(where: counts) }

    /// The bracket that closes the one at an index.
    func closing(_ open: Int) -> Int? {
        var depth = 0
        for index in open..<bytes.count where isCode(index) {
            if "([{".utf8.contains(bytes[index]) { depth += 1 }
            if ")]}".utf8.contains(bytes[index]) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// What stands between the commas of a range, each part without white space around it.
    func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var (start, index) = (range.lowerBound, range.lowerBound)
        while index < range.upperBound {
            if isCode(index), bytes[index] == UInt8(ascii: ",") {
                parts.append(start..<index)
                start = index + 1
            } else if isCode(index), "([{".utf8.contains(bytes[index]), let close = closing(index) {
                index = close
            }
            index += 1
        }
        return (parts + [start..<range.upperBound]).compactMap(trimmed)
    }

    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        guard let first = next(in: range), let last = last(in: range) else { return nil }
        return first..<(last + 1)
    }

    private func counts(_ index: Int) -> Bool {
        kinds[index] == .string || (kinds[index] == .code && bytes[index] > 0x20)
    }

    private func isName(_ index: Int) -> Bool {
        bytes.indices.contains(index) && Self.isInName(bytes[index])
    }

    static func isInName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
            true
        default: false
        }
    }
}
