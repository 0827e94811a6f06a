extension PathParser {
    /// A call of one of the functions of RFC 9535, section 2.4, from its parenthesis on.
    mutating func function(_ name: String, at start: Int) throws(JSONPathError) -> PathExpression.Value {
        switch name {
        case "length":
            return .operand(
                .length(try operand(of: try arguments(1, of: name, at: start)[0])), function: name)
        case "count": return .operand(.count(try onlyQuery(of: name, at: start)), function: name)
        case "value": return .operand(.value(try onlyQuery(of: name, at: start)), function: name)
        case "match", "search":
            let arguments = try arguments(2, of: name, at: start)
            let text = try operand(of: arguments[0])
            let pattern = PathPattern(try operand(of: arguments[1]), literals: literals)
            return .condition(.matches(text, pattern, whole: name == "match"), function: name)
        default: throw fail(.unknownFunction(name), at: start)
        }
    }

    private mutating func onlyQuery(of name: String, at start: Int) throws(JSONPathError) -> PathQuery {
        let argument = try arguments(1, of: name, at: start)[0]
        guard case .query(let query) = argument.value else {
            throw fail(.unexpected(.query), at: argument.start)
        }
        return query
    }

    private mutating func arguments(
        _ count: Int, of name: String, at start: Int
    ) throws(JSONPathError) -> [PathExpression] {
        let arguments = try nested(at: start) { (parser) throws(JSONPathError) in try parser.arguments() }
        guard arguments.count == count else {
            throw fail(.wrongArgumentCount(function: name, expected: count), at: start)
        }
        return arguments
    }

    private mutating func arguments() throws(JSONPathError) -> [PathExpression] {
        var arguments: [PathExpression] = []
        index += 1
        skipBlanks()
        if take(")") { return [] }
        repeat {
            skipBlanks()
            arguments.append(try expression())
        } while take(",")
        guard take(")") else { throw fail(.unexpected(.commaOrParenthesis)) }
        return arguments
    }
}
