/// Walks through the declarations of a file; what stands in bodies and parentheses is passed over.
struct DeclaredTestScan {
    private let text: SwiftText
    private(set) var tests: [DeclaredTest] = []

    init(_ text: SwiftText) { self.text = text }

    private static let typeWords: Set = ["struct", "class", "enum", "actor", "extension"]
    private static let memberWords: Set = ["func", "var", "let", "subscript", "init"]

    mutating func scan(_ range: Range<Int>, in types: [String]) {
        var (index, start) = (range.lowerBound, range.lowerBound)
        while index < range.upperBound {
            guard text.isCode(index) else {
                index += 1
                continue
            }
            switch text.bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["): index = end(of: index)
            case UInt8(ascii: "{"), UInt8(ascii: ";"), UInt8(ascii: "}"):
                index = end(of: index)
                start = index
            case let byte where SwiftText.isInName(byte):
                let word = wordEnd(index, range)
                let declared = declaration(text.text(index..<word), at: word, start..<index, range, types)
                if let declared { start = declared }
                index = declared ?? word
            default: index += 1
            }
        }
    }

    /// Behind the bracket that closes the one at an index, or behind the byte itself.
    private func end(of index: Int) -> Int {
        let isOpening = "([{".utf8.contains(text.bytes[index])
        return ((isOpening ? text.closing(index) : nil) ?? index) + 1
    }

    /// - Parameter attributes: what stands between the last declaration and the word.
    /// - Returns: the end of what the word declares; nil where it declares nothing to look into.
    private mutating func declaration(
        _ word: String, at end: Int, _ attributes: Range<Int>, _ range: Range<Int>, _ types: [String]
    ) -> Int? {
        guard word == "func" || Self.typeWords.contains(word),
            let first = text.next(in: end..<range.upperBound), let name = name(at: first, range),
            !Self.memberWords.contains(name.text)
        else { return nil }
        guard word == "func" else { return type(name.text, from: name.end, range, types) }
        return function(name.text, from: name.end, attributes, range, types)
    }

    private mutating func type(
        _ name: String, from index: Int, _ range: Range<Int>, _ types: [String]
    ) -> Int? {
        guard let open = brace("{", from: index, range), let close = text.closing(open) else { return nil }
        scan((open + 1)..<close, in: types + name.split(separator: ".").map(String.init))
        return close + 1
    }

    private mutating func function(
        _ name: String, from index: Int, _ attributes: Range<Int>, _ range: Range<Int>, _ types: [String]
    ) -> Int? {
        guard let open = (index..<range.upperBound).first(where: { isCode("(", $0) }),
            let close = text.closing(open), let body = brace("{", from: close + 1, range),
            let end = text.closing(body)
        else { return nil }
        let labels = text.parts(of: (open + 1)..<close).map {
            text.text($0).prefix { $0 != ":" && $0 != " " } + ":"
        }
        let isTest = text.find("@Test", in: attributes) != nil
        if isTest || (labels.isEmpty && name.hasPrefix("test")) {
            tests.append(
                DeclaredTest(
                    runner: isTest ? .swiftTesting : .xctest, types: types,
                    name: "\(name)(\(labels.joined()))", body: body..<end))
        }
        return end + 1
    }

    // MARK: - Words

    private func isCode(_ character: Unicode.Scalar, _ index: Int) -> Bool {
        text.isCode(index) && text.bytes[index] == UInt8(ascii: character)
    }

    /// The first bracket of this kind outside of parentheses.
    private func brace(_ bracket: Unicode.Scalar, from start: Int, _ range: Range<Int>) -> Int? {
        var index = start
        while index < range.upperBound {
            if isCode(bracket, index) { return index }
            index = isCode("(", index) ? end(of: index) : index + 1
        }
        return nil
    }

    private func wordEnd(_ index: Int, _ range: Range<Int>) -> Int {
        text.bytes[index..<range.upperBound].firstIndex { !SwiftText.isInName($0) } ?? range.upperBound
    }

    /// A name with the types that it is told apart by, or one in back-ticks.
    private func name(at index: Int, _ range: Range<Int>) -> (text: String, end: Int)? {
        let tick = UInt8(ascii: "`")
        guard text.bytes[index] == tick else {
            let end = text.bytes[index..<range.upperBound].firstIndex {
                !SwiftText.isInName($0) && $0 != UInt8(ascii: ".")
            }
            return (text.text(index..<(end ?? range.upperBound)), end ?? range.upperBound)
        }
        let rest = text.bytes[(index + 1)..<range.upperBound]
        return rest.firstIndex(of: tick).map { (text.text(index..<($0 + 1)), $0 + 1) }
    }
}
