import AccordRegex

func verdict(
    _ pattern: String, _ text: String, _ grammar: RegularExpression.Grammar = .ecma262
) throws -> RegularExpression.Verdict {
    let expression = try RegularExpression(pattern, grammar)
    return Array(text.utf8).withUnsafeBufferPointer { expression.search($0) }
}

func wholeVerdict(
    _ pattern: String, _ text: String, _ grammar: RegularExpression.Grammar = .ecma262
) throws -> RegularExpression.Verdict {
    let expression = try RegularExpression(pattern, grammar)
    return Array(text.utf8).withUnsafeBufferPointer { expression.matchesWhole($0) }
}

/// A pattern, a text, and whether the pattern stands in the text.
struct SearchCase: Sendable, CustomStringConvertible {
    let pattern: String
    let text: String
    let isFound: Bool

    init(_ pattern: String, _ text: String, _ isFound: Bool) {
        self.pattern = pattern
        self.text = text
        self.isFound = isFound
    }

    var description: String { "\(pattern.debugDescription) in \(text.debugDescription)" }
}
