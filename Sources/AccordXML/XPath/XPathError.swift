#if XML
import AccordJSON
public import AccordReport

/// An XPath expression makes no sense, or works for too long.
public struct XPathError: Error, Sendable, Equatable {
    /// What is wrong with it.
    public enum Reason: Sendable, Equatable {
        case syntax
        case unknownPrefix, unknownFunction, unknownVariable
        case wrongType, wrongArgumentCount
        /// It was given up: it takes too many steps, or nests too deep.
        case tooLong
    }

    public var expression: String
    public var reason: Reason
    /// Where in the expression, counted from 0, in bytes; nil where it is no matter of one place.
    public var offset: Int?
    /// The prefixes that were known.
    public var prefixes: [String]
}

extension XPathError: Reportable {
    public var finding: Finding {
        let place = Place(Rules.expression, line: 1, column: offset.map { $0 + 1 }, text: expression)
        let hints = reason == .unknownPrefix ? [Rules.known(prefixes: prefixes)] : []
        return Finding(
            .invalidXPath, places: [place], hints: hints, facts: ["reason": JSON(Rules.sentence(reason))])
    }
}
#endif
