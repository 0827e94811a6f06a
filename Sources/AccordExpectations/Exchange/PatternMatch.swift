import AccordJSON
import AccordRegex
import AccordSnapshots

/// Compares a document with a pattern and notes every place that does not match.
struct PatternMatch {
    private(set) var differences: [JSONDifference] = []

    static func matches(_ value: JSON, _ pattern: JSONPattern) -> Bool {
        var match = PatternMatch()
        match.compare(pattern, value, at: JSONPointer())
        return match.differences.isEmpty
    }

    mutating func compare(_ pattern: JSONPattern, _ value: JSON, at pointer: JSONPointer) {
        switch pattern.form {
        case .value(let expected): differences += value.differences(from: expected, at: pointer)
        case .object(let members, let isClosed) where value.kind == .object:
            compareMembers(members, isClosed, value, at: pointer)
        case .array(let elements) where value.kind == .array:
            compareElements(elements, value.elements, at: pointer)
        case .each(let element) where value.kind == .array:
            for (index, value) in value.elements.enumerated() {
                compare(element, value, at: pointer.appending(index))
            }
        case .absent: differences.append(JSONDifference(.added, at: pointer, new: value))
        case .object, .array, .each, .any, .uuid, .dateTime, .type, .number, .regex, .oneOf:
            if !Self.isMatch(pattern, value) {
                differences.append(JSONDifference(.changed, at: pointer, old: pattern.shown, new: value))
            }
        }
    }

    private mutating func compareMembers(
        _ members: [(key: String, pattern: JSONPattern)], _ isClosed: Bool, _ object: JSON,
        at pointer: JSONPointer
    ) {
        for member in members {
            let place = pointer.appending(member.key)
            if let value = object[member.key] {
                compare(member.pattern, value, at: place)
            } else if !member.pattern.allowsAbsence {
                differences.append(JSONDifference(.removed, at: place, old: member.pattern.shown))
            }
        }
        guard isClosed else { return }
        let known = Set(members.map { Array($0.key.utf8) })
        for member in object.members where !known.contains(Array(member.key.utf8)) {
            differences.append(JSONDifference(.added, at: pointer.appending(member.key), new: member.value))
        }
    }

    private mutating func compareElements(
        _ patterns: [JSONPattern], _ values: [JSON], at pointer: JSONPointer
    ) {
        for (index, pair) in zip(patterns, values).enumerated() {
            compare(pair.0, pair.1, at: pointer.appending(index))
        }
        for index in patterns.indices.dropFirst(values.count) {
            let place = pointer.appending(index)
            differences.append(JSONDifference(.removed, at: place, old: patterns[index].shown))
        }
        for index in values.indices.dropFirst(patterns.count) {
            differences.append(JSONDifference(.added, at: pointer.appending(index), new: values[index]))
        }
    }

    /// Patterns that look at one value only, and containers that have come to a value of another type.
    private static func isMatch(_ pattern: JSONPattern, _ value: JSON) -> Bool {
        switch pattern.form {
        case .any: true
        case .uuid: Placeholder(.uuid).matches(value)
        case .dateTime: Placeholder(.dateTime).matches(value)
        case .type(let kind): value.kind == kind
        case .number(let bounds): bounds.contains(value)
        case .regex(let expression, _): value.string.map { isFound(expression, $0) } ?? false
        case .oneOf(let patterns): patterns.contains { matches(value, $0) }
        case .value, .object, .array, .each, .absent: false
        }
    }

    private static func isFound(
        _ expression: Result<RegularExpression, RegularExpressionError>, _ text: String
    ) -> Bool {
        guard case .success(let expression) = expression else { return false }
        return Array(text.utf8).withUnsafeBufferPointer { expression.search($0) } == .found
    }
}
