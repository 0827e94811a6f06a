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
        try InvalidPattern.check(placeholder)
        var count = 0
        var isUndecided = false
        content.editTexts { bytes in
            guard let found = Self.ranges(of: expression, in: bytes) else {
                isUndecided = true
                return nil
            }
            count += found.count
            let ranges = placeholders.replaceable(found, in: bytes, as: placeholder)
            guard !ranges.isEmpty else { return nil }
            return bytes.replacing(ranges) { value in
                placeholders.placeholder(of: String(decoding: value, as: UTF8.self), as: placeholder)
            }
        } matching: { text in
            expression.search(text) != .notFound
        }
        if isUndecided { throw RedactionError.undecided(pattern) }
        return count
    }

    /// What is to be replaced, in its order; nil where the expression took too many steps.
    ///
    /// A group of a look-around may overlap that of the match before it: both are then one range.
    private static func ranges(of expression: RegularExpression, in bytes: [UInt8]) -> [Range<Int>]? {
        let matches = bytes.withUnsafeBufferPointer { expression.matches(in: $0) }
        let found = matches?.compactMap { expression.hasGroup ? $0.group : $0.range }
        return found?.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) {
            ranges, range in
            guard let last = ranges.last, range.lowerBound < last.upperBound else {
                return ranges.append(range)
            }
            ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        }
    }
}
