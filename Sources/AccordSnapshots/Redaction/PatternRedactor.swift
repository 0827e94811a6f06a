import AccordRegex

/// Replaces what a regular expression finds in texts: the whole match, or the first group where there is one.
struct PatternRedactor: Redactor, CustomStringConvertible {
    let pattern: String
    let placeholder: Placeholder?
    /// Compiled once, since a trait redacts many snapshots.
    private let expression: Result<RegularExpression, RedactionError>

    init(pattern: String, placeholder: Placeholder?) {
        self.pattern = pattern
        self.placeholder = placeholder
        do throws(RegularExpressionError) {
            expression = .success(try RegularExpression(pattern))
        } catch {
            expression = .failure(.invalidPattern(pattern, reason: error.description))
        }
    }

    var description: String { ".matching(\(pattern.debugDescription))" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        let expression = try expression.get()
        var count = 0
        var isUndecided = false
        content.editTexts { bytes in
            guard let matches = bytes.withUnsafeBufferPointer({ expression.matches(in: $0) }) else {
                isUndecided = true
                return nil
            }
            let ranges = matches.compactMap { expression.hasGroup ? $0.group : $0.range }.filter {
                !$0.isEmpty
            }
            guard !ranges.isEmpty else { return nil }
            count += ranges.count
            return bytes.replacing(ranges) { value in
                placeholders.replacement(ofText: String(decoding: value, as: UTF8.self), as: placeholder)
            }
        } matching: { text in
            expression.search(text) != .notFound
        }
        if isUndecided { throw RedactionError.undecided(pattern) }
        return count
    }
}
