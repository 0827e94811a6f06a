// Groups such as `(?i-s:…)` (ECMA-262 2025, section 22.2.1), and what their flags change.
extension PatternParser {
    /// The group at the cursor, which stands on its `?`; nil when it has no modifiers.
    mutating func modifiedGroup(from start: Int) throws(RegularExpressionError) -> PatternNode? {
        guard let first = source.peek(ahead: 1), ["i", "m", "s", "-"].contains(first) else { return nil }
        source.index += 1
        let outer = modifiers
        modifiers = try modifierList(from: start)
        defer { modifiers = outer }
        return try body(from: start, skipping: 0)
    }

    /// The flags up to the colon, which is consumed: those to set, and behind a `-` those to unset.
    private mutating func modifierList(from start: Int) throws(RegularExpressionError) -> Modifiers {
        var modified = modifiers
        var seen: [Unicode.Scalar] = []
        var isUnsetting = false
        while let flag = source.next(), flag != ":" {
            if flag == "-", !isUnsetting {
                isUnsetting = true
            } else if seen.contains(flag) || flag == "-" {
                throw failure(.invalidModifiers, at: start)
            } else if modified.set(flag, to: !isUnsetting) {
                seen.append(flag)
            } else {
                throw failure(.unknownGroupSyntax, at: start)
            }
        }
        if seen.isEmpty { throw failure(.invalidModifiers, at: start) }
        return modified
    }

    // MARK: - What the flags change

    var word: ScalarSet { modifiers.ignoresCase ? .caselessWord : .word }

    mutating func lineStart() -> PatternNode {
        guard modifiers.isMultiline else { return .assertion(.start) }
        return .alternatives([.assertion(.start), look(.lineTerminator, behind: true)])
    }

    mutating func lineEnd() -> PatternNode {
        guard modifiers.isMultiline else { return .assertion(.end) }
        return .alternatives([.assertion(.end), look(.lineTerminator, behind: false)])
    }

    /// `\b` and `\B`: without regard to case, two characters beyond ASCII are word characters.
    mutating func wordBoundary(negated: Bool) -> PatternNode {
        guard modifiers.ignoresCase else {
            pattern.hasWordBoundaries = true
            return .assertion(negated ? .notWordBoundary : .wordBoundary)
        }
        let sides = [true, false].map { isWord in
            PatternNode.sequence([
                look(.caselessWord, behind: true, negated: !isWord),
                look(.caselessWord, behind: false, negated: isWord != negated),
            ])
        }
        return .alternatives(sides)
    }

    private mutating func look(_ set: ScalarSet, behind: Bool, negated: Bool = false) -> PatternNode {
        let none = pattern.groupCount..<pattern.groupCount
        return .look(LookAround(isBehind: behind, isNegated: negated, captures: none), node(set))
    }
}

extension ScalarSet {
    /// ECMA-262, WordCharacters: the long s and the Kelvin sign are an s and a k.
    fileprivate static let caselessWord = CaseFolding.closure(of: .word)
    fileprivate static let lineTerminator = ScalarSet.dot.inverted
}
