extension PathParser {
    /// `a && b || c` (RFC 9535, section 2.3.5.1).
    mutating func condition() throws(JSONPathError) -> PathCondition {
        var terms = [try conjunction()]
        while take("||") {
            skipBlanks()
            terms.append(try conjunction())
        }
        return terms.count == 1 ? terms[0] : .any(terms)
    }

    private mutating func conjunction() throws(JSONPathError) -> PathCondition {
        var terms = [try term()]
        while take("&&") {
            skipBlanks()
            terms.append(try term())
        }
        return terms.count == 1 ? terms[0] : .all(terms)
    }

    /// A parenthesis, a test or a comparison, and the blanks behind it.
    private mutating func term() throws(JSONPathError) -> PathCondition {
        let start = index
        if here == UInt8(ascii: "!") {
            index += 1
            skipBlanks()
            if let condition = try parenthesis() { return .not(condition) }
            return .not(try test(of: try expression()))
        }
        if let condition = try parenthesis() { return condition }
        let left = try expression()
        guard let comparison = comparison() else { return try test(of: left) }
        skipBlanks()
        let condition = PathCondition.compares(
            try operand(of: left), comparison, try operand(of: try expression()))
        if self.comparison() != nil { throw fail(.chainedComparison, at: start) }
        return condition
    }

    private mutating func parenthesis() throws(JSONPathError) -> PathCondition? {
        let start = index
        guard take("(") else { return nil }
        skipBlanks()
        let condition = try nested(at: start) { (parser) throws(JSONPathError) in try parser.condition() }
        guard take(")") else { throw fail(.unexpected(.closingParenthesis)) }
        skipBlanks()
        return condition
    }

    private mutating func comparison() -> PathComparison? {
        if take("==") { return .equal }
        if take("!=") { return .notEqual }
        if take("<=") { return .lessOrEqual }
        if take(">=") { return .greaterOrEqual }
        if take("<") { return .less }
        return take(">") ? .greater : nil
    }

    // MARK: - Operands

    /// A literal, a query or a function, and the blanks behind it.
    mutating func expression() throws(JSONPathError) -> PathExpression {
        let start = index
        let value = try expressionValue()
        skipBlanks()
        return PathExpression(value: value, start: start)
    }

    private mutating func expressionValue() throws(JSONPathError) -> PathExpression.Value {
        guard let byte = here else { throw fail(.unexpected(.operand)) }
        switch byte {
        case UInt8(ascii: "@"):
            index += 1
            return .query(PathQuery(segments: try segments(), isRelative: true))
        case UInt8(ascii: "$"):
            index += 1
            rootCount += 1
            let id = rootCount
            return .query(PathQuery(segments: try segments(), rootID: id))
        case UInt8(ascii: "'"), UInt8(ascii: "\""):
            return literal(JSON(String(decoding: try string(quote: byte), as: UTF8.self)))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return literal(try number())
        default: return try word()
        }
    }

    private mutating func word() throws(JSONPathError) -> PathExpression.Value {
        let start = index
        while let byte = here, Self.isLowercase(byte) || index > start && (byte == 0x5F || Self.isDigit(byte))
        {
            index += 1
        }
        let name = String(decoding: bytes[start..<index], as: UTF8.self)
        if !name.isEmpty, here == UInt8(ascii: "(") { return try function(name, at: start) }
        switch name {
        case "true": return literal(true)
        case "false": return literal(false)
        case "null": return literal(.null)
        default: throw fail(.unexpected(.operand), at: start)
        }
    }

    private mutating func literal(_ value: JSON) -> PathExpression.Value {
        literals.append(value)
        return .operand(.literal(literals.count - 1), function: nil)
    }

    // MARK: - Types

    /// An expression that stands alone.
    private func test(of expression: PathExpression) throws(JSONPathError) -> PathCondition {
        switch expression.value {
        case .query(let query): return .exists(query)
        case .condition(let condition, _): return condition
        case .operand(_, let function?): throw fail(.notATest(function: function), at: expression.start)
        case .operand(_, nil): throw fail(.literalAlone, at: expression.start)
        }
    }

    /// An expression that has to yield one value.
    func operand(of expression: PathExpression) throws(JSONPathError) -> PathOperand {
        switch expression.value {
        case .operand(let operand, _): return operand
        case .condition(_, let function): throw fail(.notAValue(function: function), at: expression.start)
        case .query(let query):
            guard query.isSingular else { throw fail(.notSingular, at: expression.start) }
            return .singular(query)
        }
    }
}

/// What a part of a filter is before its surroundings tell which type it needs.
struct PathExpression {
    enum Value {
        case query(PathQuery)
        case operand(PathOperand, function: String?)
        case condition(PathCondition, function: String)
    }

    var value: Value
    /// Where it starts in the query.
    var start: Int
}
