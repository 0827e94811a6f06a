extension PatternParser {
    /// The quantifier at the cursor, or nil; a `{` that begins none is left where it is.
    mutating func quantifier() throws(RegularExpressionError) -> Repetition? {
        let start = source.index
        var repetition: Repetition
        switch source.peek {
        case "*": repetition = Repetition(minimum: 0, maximum: nil, isGreedy: true, captures: 0..<0)
        case "+": repetition = Repetition(minimum: 1, maximum: nil, isGreedy: true, captures: 0..<0)
        case "?": repetition = Repetition(minimum: 0, maximum: 1, isGreedy: true, captures: 0..<0)
        case "{":
            guard let counted = try count(from: start) else { return nil }
            repetition = counted
        default: return nil
        }
        source.index += 1
        repetition.isGreedy = !source.skip("?")
        return repetition
    }

    /// Reads `{n}`, `{n,}` or `{n,m}` and stays on its closing brace.
    private mutating func count(from start: Int) throws(RegularExpressionError) -> Repetition? {
        source.index += 1
        guard let minimum = source.number() else {
            source.index = start
            return nil
        }
        let hasComma = source.skip(",")
        let maximum = hasComma ? source.number() : minimum
        guard source.peek == "}" else {
            source.index = start
            return nil
        }
        if let maximum, maximum < minimum { throw failure(.quantifierOutOfOrder, at: start) }
        return Repetition(minimum: minimum, maximum: maximum, isGreedy: true, captures: 0..<0)
    }
}
