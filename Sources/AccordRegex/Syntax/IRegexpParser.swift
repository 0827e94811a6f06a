/// Reads the interoperable subset of RFC 9485, section 3, and nothing beyond it.
struct IRegexpParser {
    private var source: PatternSource
    private var pattern = Pattern()
    private var interned: [ScalarSet: Int] = [:]
    private var depth = 0

    private init(_ text: String) { source = PatternSource(text) }

    static func parse(_ text: String) throws(RegularExpressionError) -> Pattern {
        var parser = IRegexpParser(text)
        parser.pattern.root = try parser.branches()
        if !parser.source.isAtEnd { throw parser.failure(.unmatchedParenthesis) }
        return parser.pattern
    }

    private func failure(
        _ reason: RegularExpressionError.Reason, at index: Int? = nil
    ) -> RegularExpressionError {
        RegularExpressionError(reason, at: source.offset(of: index))
    }

    private mutating func node(_ set: ScalarSet) -> PatternNode {
        if let index = interned[set] { return .set(index) }
        pattern.sets.append(set)
        interned[set] = pattern.sets.count - 1
        return .set(pattern.sets.count - 1)
    }

    private mutating func branches() throws(RegularExpressionError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > PatternParser.depthLimit { throw failure(.tooDeeplyNested) }
        var alternatives: [PatternNode] = []
        repeat {
            var pieces: [PatternNode] = []
            while let scalar = source.peek, scalar != "|", scalar != ")" {
                pieces.append(try piece(scalar))
            }
            alternatives.append(.sequence(pieces))
        } while source.skip("|")
        return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
    }

    private mutating func piece(_ scalar: Unicode.Scalar) throws(RegularExpressionError) -> PatternNode {
        let start = source.index
        let atom = try atom(scalar)
        guard let repetition = try quantifier() else { return atom }
        if case .assertion = atom { throw failure(.notQuantifiable, at: start) }
        return .repetition(repetition, atom)
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(RegularExpressionError) -> PatternNode {
        let start = source.index
        source.index += 1
        switch scalar {
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        // Section 5.3: `.` is `[^\n\r]`.
        case ".": return node(ScalarSet(ranges: [10...10, 13...13]).inverted)
        case "(":
            let body = try branches()
            if !source.skip(")") { throw failure(.unclosedGroup, at: start) }
            return body
        case "[": return node(try characterClass(from: start))
        case "\\":
            switch try escape(from: start) {
            case .scalar(let value): return node(ScalarSet(value...value))
            case .set(let set): return node(set)
            }
        case "*", "+", "?", "{": throw failure(.nothingToRepeat, at: start)
        case "]", "}": throw failure(.forbiddenCharacter(scalar), at: start)
        default: return node(ScalarSet(scalar))
        }
    }

    private mutating func quantifier() throws(RegularExpressionError) -> Repetition? {
        let start = source.index
        var repetition = Repetition(minimum: 0, maximum: nil, isGreedy: true, captures: 0..<0)
        switch source.peek {
        case "*": source.index += 1
        case "+":
            source.index += 1
            repetition.minimum = 1
        case "?":
            source.index += 1
            repetition.maximum = 1
        case "{":
            source.index += 1
            guard let minimum = source.number() else { throw failure(.invalidQuantifier, at: start) }
            repetition.minimum = minimum
            repetition.maximum = source.skip(",") ? source.number() : minimum
            guard source.skip("}") else { throw failure(.invalidQuantifier, at: start) }
            if let maximum = repetition.maximum, maximum < minimum {
                throw failure(.quantifierOutOfOrder, at: start)
            }
        default: return nil
        }
        return repetition
    }
}

// MARK: - Classes and escapes

extension IRegexpParser {
    private mutating func characterClass(from start: Int) throws(RegularExpressionError) -> ScalarSet {
        let isNegated = source.skip("^")
        var union = ScalarSetBuilder()
        let first = source.index
        while source.peek != "]" || source.index == first {
            guard let scalar = source.peek else { throw failure(.unclosedClass, at: start) }
            if scalar == "-" {
                // A hyphen stands for itself only first and last.
                guard source.index == first || source.peek(ahead: 1) == "]" else {
                    throw failure(.forbiddenCharacter(scalar))
                }
                source.index += 1
                union.insert(0x2D...0x2D)
            } else {
                try classMember(into: &union, classStart: start)
            }
        }
        source.index += 1
        return isNegated ? union.set().inverted : union.set()
    }

    private mutating func classMember(
        into union: inout ScalarSetBuilder, classStart: Int
    ) throws(RegularExpressionError) {
        let start = source.index
        guard case .scalar(let low) = try classAtom(classStart, into: &union) else { return }
        guard source.peek == "-", let next = source.peek(ahead: 1), next != "]" else {
            union.insert(low...low)
            return
        }
        source.index += 1
        let end = source.index
        if next == "-" { throw failure(.forbiddenCharacter(next)) }
        guard case .scalar(let high) = try classAtom(classStart, into: &union) else {
            throw failure(.forbiddenCharacter("-"), at: end - 1)
        }
        guard low <= high else { throw failure(.classRangeOutOfOrder, at: start) }
        union.insert(low...high)
    }

    private mutating func classAtom(
        _ classStart: Int, into union: inout ScalarSetBuilder
    ) throws(RegularExpressionError) -> EscapedCharacters {
        let start = source.index
        guard let scalar = source.next() else { throw failure(.unclosedClass, at: classStart) }
        if scalar == "[" || scalar == "]" { throw failure(.forbiddenCharacter(scalar), at: start) }
        guard scalar == "\\" else { return .scalar(scalar.value) }
        let escaped = try escape(from: start)
        if case .set(let set) = escaped { union.insert(set) }
        return escaped
    }

    /// `\n`, `\.` and `\p{Lu}`; the backslash is consumed.
    private mutating func escape(from start: Int) throws(RegularExpressionError) -> EscapedCharacters {
        guard let scalar = source.next() else { throw failure(.trailingBackslash, at: start) }
        switch scalar {
        case "n": return .scalar(10)
        case "r": return .scalar(13)
        case "t": return .scalar(9)
        case "("..."+", "-", ".", "?", "["..."^", "{"..."}": return .scalar(scalar.value)
        case "p", "P":
            let nameStart = source.index + 1
            guard source.skip("{") else { throw failure(.invalidEscape(scalar), at: start) }
            while let letter = source.peek, letter != "}", source.index - nameStart < 3 { source.index += 1 }
            let name = source.text(nameStart..<source.index)
            guard source.skip("}"), name.utf8.count <= 2, name != "Cs", name != "LC",
                let set = UnicodeProperty.category(named: name)
            else { throw failure(.unknownProperty(name), at: start) }
            return .set(scalar == "P" ? set.inverted : set)
        default: throw failure(.unknownEscape(scalar), at: start)
        }
    }
}
