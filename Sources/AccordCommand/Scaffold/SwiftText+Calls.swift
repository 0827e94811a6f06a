/// A call with its arguments, as the text has it.
struct SwiftCall {
    struct Argument {
        /// Nil for an argument without one.
        let label: String?
        let value: Range<Int>
    }

    /// Between the parentheses.
    let inside: Range<Int>
    let arguments: [Argument]

    subscript(label: String) -> Argument? { arguments.first { $0.label == label } }
}

extension SwiftText {
    /// The first call of a name in a range, such as `Package(…)`.
    func call(of name: String, in range: Range<Int>? = nil) -> SwiftCall? {
        var range = range ?? bytes.indices
        while let start = find(name, in: range) {
            let after = start + name.utf8.count
            range = after..<range.upperBound
            guard let open = next(in: range), bytes[open] == UInt8(ascii: "("), let close = closing(open)
            else { continue }
            let inside = (open + 1)..<close
            return SwiftCall(inside: inside, arguments: parts(of: inside).map(argument))
        }
        return nil
    }

    /// What stands inside the brackets of an array literal; nil where the value is something else.
    func elements(of value: Range<Int>) -> Range<Int>? {
        guard bytes[value.lowerBound] == UInt8(ascii: "["), closing(value.lowerBound) == value.upperBound - 1
        else { return nil }
        return (value.lowerBound + 1)..<(value.upperBound - 1)
    }

    private func argument(_ part: Range<Int>) -> SwiftCall.Argument {
        let name = part.prefix { Self.isInName(bytes[$0]) }
        guard !name.isEmpty, let colon = next(in: name.endIndex..<part.upperBound),
            bytes[colon] == UInt8(ascii: ":"), let value = trimmed((colon + 1)..<part.upperBound)
        else { return SwiftCall.Argument(label: nil, value: part) }
        return SwiftCall.Argument(label: text(part.lowerBound..<name.endIndex), value: value)
    }
}
