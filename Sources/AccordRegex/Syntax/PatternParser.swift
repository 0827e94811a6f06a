/// Reads ECMA-262 patterns: `u` mode first, and what implementations accept in practice beside it.
struct PatternParser {
    /// Groups nest at most this deep, so that no pattern exhausts the stack.
    static let depthLimit = 200

    var source: PatternSource
    let names: GroupNames
    var pattern = Pattern()
    var modifiers = Modifiers()
    private var closures: [ScalarSet: ScalarSet] = [:]
    private var interned: [ScalarSet: Int] = [:]
    private var depth = 0
    private var scopes = GroupScopes()

    private init(_ text: String) {
        source = PatternSource(text)
        names = GroupNames(source)
    }

    static func parse(_ text: String) throws(RegularExpressionError) -> Pattern {
        var parser = PatternParser(text)
        parser.pattern.root = try parser.disjunction()
        if !parser.source.isAtEnd { throw parser.failure(.unmatchedParenthesis) }
        return parser.pattern
    }

    func failure(_ reason: RegularExpressionError.Reason, at index: Int? = nil) -> RegularExpressionError {
        RegularExpressionError(reason, at: source.offset(of: index))
    }

    /// The node for one character of a set.
    mutating func node(_ set: ScalarSet) -> PatternNode {
        let set = closed(set)
        if let index = interned[set] { return .set(index) }
        let index = pattern.sets.count
        pattern.sets.append(set)
        interned[set] = index
        return .set(index)
    }

    /// The set that the flags in force make of a set.
    mutating func closed(_ set: ScalarSet) -> ScalarSet {
        guard modifiers.ignoresCase else { return set }
        if let known = closures[set] { return known }
        let closure = CaseFolding.closure(of: set)
        closures[set] = closure
        return closure
    }

    mutating func disjunction() throws(RegularExpressionError) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        if depth > Self.depthLimit { throw failure(.tooDeeplyNested) }
        scopes.begin()
        defer { scopes.end() }
        var alternatives = [try sequence()]
        while source.skip("|") {
            scopes.nextBranch()
            alternatives.append(try sequence())
        }
        return alternatives.count == 1 ? alternatives[0] : .alternatives(alternatives)
    }

    private mutating func sequence() throws(RegularExpressionError) -> PatternNode {
        var nodes: [PatternNode] = []
        while let scalar = source.peek, scalar != "|", scalar != ")" {
            nodes.append(try term(scalar))
        }
        switch nodes.count {
        case 0: return .empty
        case 1: return nodes[0]
        default: return .sequence(nodes)
        }
    }

    private mutating func term(_ scalar: Unicode.Scalar) throws(RegularExpressionError) -> PatternNode {
        let start = source.index
        let groups = pattern.groupCount
        let isAssertion = isAssertion(scalar)
        let atom = try atom(scalar)
        guard var repetition = try quantifier() else { return atom }
        repetition.captures = groups..<pattern.groupCount
        if isAssertion { throw failure(.notQuantifiable, at: start) }
        // Annex B lets a look-ahead be repeated.
        if case .look(let look, _) = atom, look.isBehind { throw failure(.notQuantifiable, at: start) }
        return .repetition(repetition, atom)
    }

    private func isAssertion(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "^", "$": true
        case "\\": source.peek(ahead: 1) == "b" || source.peek(ahead: 1) == "B"
        default: false
        }
    }

    private mutating func atom(_ scalar: Unicode.Scalar) throws(RegularExpressionError) -> PatternNode {
        let start = source.index
        source.index += 1
        switch scalar {
        case "^": return lineStart()
        case "$": return lineEnd()
        case ".": return node(modifiers.dotIsAny ? .all : .dot)
        case "(": return try group(from: start)
        case "[": return node(try characterClass(from: start))
        case "\\": return try escape(from: start)
        case "*", "+", "?": throw failure(.nothingToRepeat, at: start)
        case "{":
            source.index = start
            if try quantifier() != nil { throw failure(.nothingToRepeat, at: start) }
            source.index = start + 1
            return node(ScalarSet(scalar))
        default: return node(ScalarSet(scalar))
        }
    }
}

// MARK: - Groups

extension PatternParser {
    private mutating func group(from start: Int) throws(RegularExpressionError) -> PatternNode {
        guard source.peek == "?" else { return try capture(from: start) }
        if source.starts(with: "?:") { return try body(from: start, skipping: 2) }
        if source.starts(with: "?=") { return try look(from: start, 2, behind: false, negated: false) }
        if source.starts(with: "?!") { return try look(from: start, 2, behind: false, negated: true) }
        if source.starts(with: "?<=") { return try look(from: start, 3, behind: true, negated: false) }
        if source.starts(with: "?<!") { return try look(from: start, 3, behind: true, negated: true) }
        if let group = try modifiedGroup(from: start) { return group }
        guard source.starts(with: "?<") else { throw failure(.unknownGroupSyntax, at: start) }
        source.index += 2
        let nameStart = source.index
        guard let name = GroupNames.name(&source) else { throw failure(.invalidGroupName, at: nameStart) }
        guard scopes.take(name) else { throw failure(.duplicateGroupName(name), at: nameStart) }
        return try capture(from: start)
    }

    private mutating func capture(from start: Int) throws(RegularExpressionError) -> PatternNode {
        let index = pattern.groupCount
        pattern.groupCount += 1
        return .capture(index, try body(from: start, skipping: 0))
    }

    mutating func body(
        from start: Int, skipping length: Int
    ) throws(RegularExpressionError) -> PatternNode {
        source.index += length
        let body = try disjunction()
        if !source.skip(")") { throw failure(.unclosedGroup, at: start) }
        return body
    }

    private mutating func look(
        from start: Int, _ length: Int, behind: Bool, negated: Bool
    ) throws(RegularExpressionError) -> PatternNode {
        let groups = pattern.groupCount
        let body = try body(from: start, skipping: length)
        return .look(
            LookAround(isBehind: behind, isNegated: negated, captures: groups..<pattern.groupCount), body)
    }
}
