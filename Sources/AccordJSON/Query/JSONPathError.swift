/// A text is no JSONPath query (RFC 9535): what is wrong, what was expected, and where.
public struct JSONPathError: Error, Sendable, Equatable {
    /// What is wrong; its `description` says it in a sentence.
    public enum Reason: Sendable, Hashable {
        case missingRoot
        /// Something else stands where one of these is expected.
        case unexpected(Expectation)
        case blankAround
        case unterminatedString
        case invalidEscape
        case loneSurrogate
        case controlCharacter(UInt8)
        case leadingZero
        case negativeZero
        /// Beyond ±(2^53 - 1), where RFC 9535, section 2.1 draws the line.
        case integerOutOfRange
        case unknownFunction(String)
        case wrongArgumentCount(function: String, expected: Int)
        /// A query that may yield several nodes stands where one value is needed.
        case notSingular
        /// A function whose result is a truth value is compared, or is an argument that needs a value.
        case notAValue(function: String)
        /// A function whose result is a value stands alone, where only a comparison says anything.
        case notATest(function: String)
        case literalAlone
        case chainedComparison
        case tooDeep(limit: Int)
    }

    /// What could stand at a place.
    public enum Expectation: String, Sendable, Hashable {
        case segment, name, selector, query, operand, comparison, digits, argument
        case closingBracket, closingParenthesis, commaOrBracket, commaOrParenthesis
    }

    /// What is wrong.
    public let reason: Reason
    /// Where in the query, in bytes of UTF-8 from its start.
    public let offset: Int
    /// The query as it was given.
    public let query: String

    /// What could stand there instead; nil where something is wrong with what is there.
    public var expected: Expectation? {
        if case .unexpected(let expected) = reason { expected } else { nil }
    }
}

extension JSONPathError: CustomStringConvertible {
    public var description: String {
        let before = query.utf8.prefix(offset).count { $0 & 0xC0 != 0x80 }
        return "\(reason), at byte \(offset + 1) of the JSONPath\n\(query)\n"
            + String(repeating: " ", count: before) + "^"
    }
}

extension JSONPathError.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missingRoot: "a JSONPath starts with `$`"
        case .unexpected(let expected): "\(expected) was expected here"
        case .blankAround: "blanks stand before or behind the query"
        case .unterminatedString: "the string has no closing quote"
        case .invalidEscape:
            "this is no escape: strings have \\b \\f \\n \\r \\t \\/ \\\\, their own quote, and \\u with four digits"
        case .loneSurrogate: "this escape is half of a surrogate pair"
        case .controlCharacter(let byte): "the control character \(byte) must be escaped in a string"
        case .leadingZero: "a number of several digits must not start with 0"
        case .negativeZero: "-0 is no index"
        case .integerOutOfRange: "the number is beyond 2^53 - 1"
        case .unknownFunction(let name):
            "there is no function `\(name)`; there are length, count, match, search and value"
        case .wrongArgumentCount(let function, 1): "`\(function)` takes one argument"
        case .wrongArgumentCount(let function, let expected): "`\(function)` takes \(expected) arguments"
        case .notSingular:
            "one value is needed, and this query may yield several; `value(…)` or names and indexes only"
        case .notAValue(let function): "`\(function)` is true or false, and is no value to use here"
        case .notATest(let function):
            "`\(function)` yields a value, which has to be compared with another one"
        case .literalAlone: "a literal has to be compared with something"
        case .chainedComparison: "a comparison cannot be compared again; use `&&`"
        case .tooDeep(let limit): "filters, parentheses and functions nest deeper than \(limit) levels"
        }
    }
}

extension JSONPathError.Expectation: CustomStringConvertible {
    public var description: String {
        switch self {
        case .segment: "`.name`, `..name` or `[`"
        case .name: "a name or `*`"
        case .selector: "a quoted name, `*`, an index, a slice or a filter"
        case .query: "a query that starts with `@` or `$`"
        case .operand: "a query, a literal, a function or a parenthesis"
        case .comparison: "one of `==`, `!=`, `<`, `<=`, `>` and `>=`"
        case .digits: "a digit"
        case .argument: "an argument"
        case .closingBracket: "`]`"
        case .closingParenthesis: "`)`"
        case .commaOrBracket: "`,` or `]`"
        case .commaOrParenthesis: "`,` or `)`"
        }
    }
}
