package import AccordConfiguration

/// A text is not a YAML document that could be a JSON one: what is wrong, and where.
package struct YAMLError: Error, Sendable, Equatable {
    package enum Reason: Sendable, Hashable {
        /// The parser's own words.
        case syntax(String)
        /// What opens at the position is not closed.
        case unclosed(UnclosedYAML)
        case tab
        case notUTF8
        case empty
        case severalDocuments
        case undefinedAlias(String)
        /// The values that aliases stand for are more than `limit` in all.
        case aliasExpansion(limit: Int)
        /// An alias inside of the value that it stands for.
        case recursiveAlias(String)
        case tooDeep(limit: Int)
        case tooLarge(limit: Int)
    }

    package var reason: Reason
    package var position: SourcePosition
    /// Where reading ended, where that is elsewhere, and not just the end of the text.
    package var noticed: SourcePosition?
}

/// What is wrong at one place of a YAML text that can be read all the same.
package struct YAMLProblem: Sendable, Equatable {
    package enum Reason: Sendable, Hashable {
        case duplicateKey(String, first: SourcePosition)
        /// A mapping or a sequence stands where a name is wanted; the member is left out.
        case keyIsNoName
        /// `<<` with something else than a mapping or a list of them.
        case mergeOfNoMapping
    }

    package var reason: Reason
    package var position: SourcePosition
}
