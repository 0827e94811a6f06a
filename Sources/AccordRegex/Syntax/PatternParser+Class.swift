extension PatternParser {
    /// A class in brackets; the opening one is consumed.
    mutating func characterClass(from start: Int) throws(RegularExpressionError) -> ScalarSet {
        let isNegated = source.skip("^")
        var union = ScalarSetBuilder()
        while !source.skip("]") {
            if source.isAtEnd { throw failure(.unclosedClass, at: start) }
            try classMember(into: &union, classStart: start)
        }
        let set = closed(union.set())
        return isNegated ? set.inverted : set
    }

    private mutating func classMember(
        into union: inout ScalarSetBuilder, classStart: Int
    ) throws(RegularExpressionError) {
        let start = source.index
        let first = try classAtom(classStart)
        guard source.peek == "-", let next = source.peek(ahead: 1), next != "]" else {
            union.insert(first)
            return
        }
        source.index += 1
        let second = try classAtom(classStart)
        guard case .scalar(let low) = first, case .scalar(let high) = second else {
            // Annex B: beside `\w` and its like a hyphen is a hyphen.
            union.insert(first)
            union.insert(.scalar(0x2D))
            union.insert(second)
            return
        }
        guard low <= high else { throw failure(.classRangeOutOfOrder, at: start) }
        union.insert(low...high)
    }

    private mutating func classAtom(_ classStart: Int) throws(RegularExpressionError) -> EscapedCharacters {
        let start = source.index
        guard let scalar = source.next() else { throw failure(.unclosedClass, at: classStart) }
        guard scalar == "\\" else { return .scalar(scalar.value) }
        if source.skip("b") { return .scalar(8) }
        return try escapedCharacters(from: start)
    }
}

extension ScalarSetBuilder {
    fileprivate mutating func insert(_ characters: EscapedCharacters) {
        switch characters {
        case .scalar(let value): insert(value...value)
        case .set(let set): insert(set)
        }
    }
}
