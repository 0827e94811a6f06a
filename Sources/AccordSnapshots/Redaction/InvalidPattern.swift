import AccordRegex

/// A text that is written as a `<regex …>`, but whose pattern is no regular expression: it stands for nothing.
struct InvalidPattern: Error, Sendable, Equatable {
    let placeholder: Placeholder
    /// What is wrong with the pattern.
    let reason: String

    /// Refuses the placeholder that a redaction names, where it would stand for nothing.
    static func check(_ placeholder: Placeholder?) throws(InvalidPattern) {
        guard let placeholder, placeholder.kind == .regex,
            let invalid = InvalidPattern(placeholder.description)
        else { return }
        throw invalid
    }

    /// - Returns: nil where the text is anything else.
    init?(_ text: String) {
        let (start, end) = ("<\(Placeholder.Kind.regex.rawValue) ".utf8, ">".utf8)
        let bytes = text.utf8
        guard bytes.count >= start.count + end.count, bytes.starts(with: start), bytes.last == end.first
        else {
            return nil
        }
        let pattern = String(decoding: bytes.dropFirst(start.count).dropLast(), as: UTF8.self)
        do throws(RegularExpressionError) {
            try RegularExpression.check(pattern)
            return nil
        } catch {
            placeholder = Placeholder(.regex, argument: pattern)
            reason = error.description
        }
    }
}
