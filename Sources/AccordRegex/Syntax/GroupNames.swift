/// The capturing groups of a pattern, found before it is parsed: a reference may precede its group.
struct GroupNames {
    private(set) var count = 0
    /// Groups by name; several share one only where a duplicate was allowed.
    private(set) var indices: [String: [Int]] = [:]

    init(_ source: PatternSource) {
        var source = source
        var isInClass = false
        while let scalar = source.next() {
            switch scalar {
            case "\\": _ = source.next()
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: note(&source)
            default: break
            }
        }
    }

    private mutating func note(_ source: inout PatternSource) {
        guard source.peek == "?" else {
            count += 1
            return
        }
        guard source.starts(with: "?<"), let third = source.peek(ahead: 2), third != "=", third != "!" else {
            return
        }
        source.index += 2
        if let name = Self.name(&source) { indices[name, default: []].append(count) }
        count += 1
    }

    /// A name up to its `>`, which is consumed; nil when it is not an identifier.
    static func name(_ source: inout PatternSource) -> String? {
        let start = source.index
        while let scalar = source.next() {
            if scalar == ">" {
                return source.index - 1 > start ? source.text(start..<source.index - 1) : nil
            }
            let isFirst = source.index - 1 == start
            guard isIdentifier(scalar, first: isFirst) else { return nil }
        }
        return nil
    }

    private static func isIdentifier(_ scalar: Unicode.Scalar, first: Bool) -> Bool {
        if scalar == "$" || scalar == "_" { return true }
        if first { return scalar.properties.isIDStart }
        return scalar.properties.isIDContinue || scalar == "\u{200C}" || scalar == "\u{200D}"
    }
}
