/// What a backslash sequence stands for where a class or an atom wants characters.
enum EscapedCharacters {
    case scalar(UInt32)
    case set(ScalarSet)
}

extension PatternParser {
    /// An escape outside a class; the backslash is consumed.
    mutating func escape(from start: Int) throws(RegularExpressionError) -> PatternNode {
        switch source.peek {
        case nil: throw failure(.trailingBackslash, at: start)
        case "b":
            source.index += 1
            return wordBoundary(negated: false)
        case "B":
            source.index += 1
            return wordBoundary(negated: true)
        case "k": return try namedReference(from: start)
        case .some("1"..."9"): return try numberedReference(from: start)
        default: break
        }
        switch try escapedCharacters(from: start) {
        case .scalar(let value): return node(ScalarSet(value...value))
        case .set(let set): return node(set)
        }
    }

    private mutating func numberedReference(from start: Int) throws(RegularExpressionError) -> PatternNode {
        let number = source.number() ?? 0
        guard number <= names.count else { throw failure(.unknownGroup(String(number)), at: start) }
        pattern.hasBackReferences = true
        return .backReference([number - 1], ignoresCase: modifiers.ignoresCase)
    }

    private mutating func namedReference(from start: Int) throws(RegularExpressionError) -> PatternNode {
        source.index += 1
        guard source.skip("<"), let name = GroupNames.name(&source) else {
            throw failure(.invalidGroupName, at: start)
        }
        guard let groups = names.indices[name] else { throw failure(.unknownGroup(name), at: start) }
        pattern.hasBackReferences = true
        return .backReference(groups, ignoresCase: modifiers.ignoresCase)
    }

    /// An escape that stands for characters, in a class or out of one; the backslash is consumed.
    mutating func escapedCharacters(from start: Int) throws(RegularExpressionError) -> EscapedCharacters {
        guard let scalar = source.next() else { throw failure(.trailingBackslash, at: start) }
        switch scalar {
        case "d": return .set(.digit)
        case "D": return .set(ScalarSet.digit.inverted)
        case "w": return .set(word)
        case "W": return .set(word.inverted)
        case "s": return .set(.space)
        case "S": return .set(ScalarSet.space.inverted)
        case "p", "P": return .set(try property(from: start, negated: scalar == "P"))
        default: return .scalar(try escapedScalar(scalar, from: start))
        }
    }

    private mutating func escapedScalar(
        _ scalar: Unicode.Scalar, from start: Int
    ) throws(RegularExpressionError) -> UInt32 {
        switch scalar {
        case "t": return 9
        case "n": return 10
        case "v": return 11
        case "f": return 12
        case "r": return 13
        case "0":
            if let digit = source.peek, ("0"..."9").contains(digit) {
                throw failure(.invalidEscape(scalar), at: start)
            }
            return 0
        case "c":
            guard let letter = source.next(), letter.isASCII, letter.properties.isAlphabetic else {
                throw failure(.invalidEscape(scalar), at: start)
            }
            return letter.value & 0x1F
        case "x":
            guard let value = source.hexadecimal(digits: 2) else {
                throw failure(.invalidEscape(scalar), at: start)
            }
            return value
        case "u": return try codePoint(from: start)
        default: return try identity(scalar, from: start)
        }
    }

    /// An escaped character that stands for itself. Letters and digits do not: engines disagree on them.
    private func identity(_ scalar: Unicode.Scalar, from start: Int) throws(RegularExpressionError) -> UInt32
    {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": throw failure(.unknownEscape(scalar), at: start)
        default: return scalar.value
        }
    }

    /// `\u{1F432}`, `\u0041`, or the surrogate pair `\uD83D\uDC32` as one code point.
    private mutating func codePoint(from start: Int) throws(RegularExpressionError) -> UInt32 {
        if source.skip("{") {
            var value: UInt32 = 0
            var digits = 0
            while let digit = source.peek.flatMap(PatternSource.hexadecimalDigit) {
                value = min(value << 4 | digit, 0x110000)
                digits += 1
                source.index += 1
            }
            guard digits > 0, source.skip("}") else { throw failure(.invalidEscape("u"), at: start) }
            guard value <= 0x10FFFF else { throw failure(.codePointTooLarge, at: start) }
            return value
        }
        guard let unit = source.hexadecimal(digits: 4) else { throw failure(.invalidEscape("u"), at: start) }
        guard (0xD800...0xDBFF).contains(unit), source.starts(with: "\\u") else { return unit }
        let second = source.index
        source.index += 2
        if let low = source.hexadecimal(digits: 4), (0xDC00...0xDFFF).contains(low) {
            return 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
        }
        source.index = second
        return unit
    }

    private mutating func property(
        from start: Int, negated: Bool
    ) throws(RegularExpressionError) -> ScalarSet {
        guard source.skip("{") else { throw failure(.invalidEscape(negated ? "P" : "p"), at: start) }
        let nameStart = source.index
        while let scalar = source.peek, scalar != "}" {
            // A name is short and ASCII; the rest of a broken pattern is none.
            guard scalar.isASCII, source.index - nameStart < 64 else { break }
            source.index += 1
        }
        let name = source.text(nameStart..<source.index)
        guard source.skip("}") else { throw failure(.invalidEscape(negated ? "P" : "p"), at: start) }
        guard let set = UnicodeProperty.set(named: name) else {
            throw failure(.unknownProperty(name), at: start)
        }
        return negated ? set.inverted : set
    }
}
