/// The text of a YAML file by the positions that its parser counts: lines, and columns in Unicode scalars.
struct YAMLText {
    let scalars: [Unicode.Scalar]
    private let lines: [Range<Int>]

    /// Nil where the bytes are not UTF-8. A byte order mark at the start is left out.
    init?(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else { return nil }
        scalars = Array(text.unicodeScalars)
        lines = Self.lines(of: scalars)
    }

    /// The index of the scalar at a position of the parser.
    func index(line: Int, column: Int) -> Int? {
        guard lines.indices.contains(line - 1), column >= 1 else { return nil }
        let index = lines[line - 1].lowerBound + column - 1
        return scalars.indices.contains(index) ? index : nil
    }

    /// The position for people: the column in UTF-8 bytes, and the line's text.
    func position(line: Int, column: Int, in file: String) -> ConfigurationProblem.Position {
        guard lines.indices.contains(line - 1) else {
            return ConfigurationProblem.Position(file: file, line: max(line, 1), column: 1, text: "")
        }
        let content = scalars[lines[line - 1]]
        let before = content.prefix(max(column - 1, 0)).reduce(0) { $0 + UTF8.width($1) }
        return ConfigurationProblem.Position(
            file: file, line: line, column: before + 1, text: String(String.UnicodeScalarView(content)))
    }

    /// The position of the first scalar of a value, for errors that name nothing else.
    func position(of value: UInt32, in file: String) -> ConfigurationProblem.Position {
        let index = scalars.firstIndex { $0.value == value } ?? 0
        let line = lines.firstIndex { $0.upperBound >= index } ?? 0
        return position(line: line + 1, column: index - lines[line].lowerBound + 1, in: file)
    }

    /// Whether nothing but blanks and line breaks follows.
    func isBlank(from spot: YAMLDocument.Spot) -> Bool {
        guard let index = index(line: spot.line, column: spot.column) else { return true }
        return scalars[index...].allSatisfy(\.properties.isWhitespace)
    }

    func line(at spot: YAMLDocument.Spot) -> UnclosedYAML.Line {
        let content = lines.indices.contains(spot.line - 1) ? scalars[lines[spot.line - 1]] : []
        return UnclosedYAML.Line(number: spot.line, indentation: content.prefix { $0 == " " }.count)
    }

    /// YAML 1.1 breaks lines at more than editors do; what counts here is what the parser counts.
    private static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        var index = 0
        while index < scalars.count {
            let isPair = scalars[index] == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            guard ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalars[index]) else {
                index += 1
                continue
            }
            lines.append(start..<index)
            index += isPair ? 2 : 1
            start = index
        }
        return lines + [start..<scalars.count]
    }
}
