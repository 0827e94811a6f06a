/// Why a pattern is not a regular expression, and where.
package struct RegularExpressionError: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case unclosedGroup
        case unmatchedParenthesis
        case unclosedClass
        case unknownGroupSyntax
        case invalidModifiers
        case invalidGroupName
        case duplicateGroupName(String)
        case unknownGroup(String)
        case nothingToRepeat
        case invalidQuantifier
        case quantifierOutOfOrder
        case notQuantifiable
        case trailingBackslash
        case unknownEscape(Unicode.Scalar)
        case invalidEscape(Unicode.Scalar)
        case codePointTooLarge
        case classRangeOutOfOrder
        case unknownProperty(String)
        case forbiddenCharacter(Unicode.Scalar)
        case tooDeeplyNested
    }

    package let reason: Reason
    /// Where in the pattern, in UTF-8 bytes from its start.
    package let offset: Int

    package init(_ reason: Reason, at offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension RegularExpressionError: CustomStringConvertible {
    package var description: String { "\(reason.sentence) at byte \(offset) of the pattern" }
}

extension RegularExpressionError.Reason {
    fileprivate var sentence: String {
        switch self {
        case .unclosedGroup: "a group that is never closed"
        case .unmatchedParenthesis: "a closing parenthesis without an opening one"
        case .unclosedClass: "a character class that is never closed"
        case .unknownGroupSyntax: "a group syntax that ECMA-262 does not have"
        case .invalidModifiers: "group modifiers other than i, m and s, each at most once"
        case .invalidGroupName: "an invalid group name"
        case .duplicateGroupName(let name): "a second group named '\(name)'"
        case .unknownGroup(let name): "a reference to a group '\(name)' that does not exist"
        case .nothingToRepeat: "a quantifier with nothing to repeat"
        case .invalidQuantifier: "an invalid quantifier"
        case .quantifierOutOfOrder: "a quantifier whose maximum is below its minimum"
        case .notQuantifiable: "a quantifier after an assertion"
        case .trailingBackslash: "a backslash with nothing to escape"
        case .unknownEscape(let scalar): "an unknown escape '\\\(scalar)'"
        case .invalidEscape(let scalar): "an incomplete escape '\\\(scalar)'"
        case .codePointTooLarge: "a code point beyond U+10FFFF"
        case .classRangeOutOfOrder: "a class range whose end is below its start"
        case .unknownProperty(let name): "an unknown Unicode property '\(name)'"
        case .forbiddenCharacter(let scalar): "a character '\(scalar)' that must be escaped here"
        case .tooDeeplyNested: "groups nested too deeply"
        }
    }
}
