// Regular expressions of the field (ECMA-262, I-Regexp), found in bytes in linear time.

/// A pattern of a schema or a query, compiled once and matched against UTF-8 text.
///
/// A verdict computes no captures; so everything but back-references runs in time linear in the
/// text, look-around included. A pattern with back-references, or with counted repetitions that would not
/// fit in memory, runs in a backtracking matcher that gives up after a bounded number of steps.
///
/// Ill-formed UTF-8 in the text counts as U+FFFD, one for each maximal ill-formed part.
package struct RegularExpression: Sendable {
    package enum Grammar: Sendable {
        /// ECMA-262 with `u` semantics; where those refuse, what implementations accept in practice
        /// (`\-`, `[\w-.]`, a lone `{`, `}` or `]`).
        case ecma262
        /// RFC 9485, checked strictly; `^` and `$` keep the meaning that its mapping to ECMA-262 gives them.
        case iRegexp
    }

    package enum Verdict: Sendable, Equatable {
        case found
        case notFound
        /// Neither: the engine took as many steps as it may, and was not done.
        case gaveUp(steps: Int)
    }

    package let pattern: String
    private let matcher: Matcher
    let finder: MatchFinder

    package init(_ pattern: String, _ grammar: Grammar = .ecma262) throws(RegularExpressionError) {
        self.pattern = pattern
        // Schemas search; of queries, `match` is asked more often than `search`.
        let parsed: Pattern
        switch grammar {
        case .ecma262:
            parsed = try PatternParser.parse(pattern)
            matcher = Matcher(parsed, .anywhere)
        case .iRegexp:
            parsed = try IRegexpParser.parse(pattern)
            matcher = Matcher(parsed, .whole)
        }
        finder = MatchFinder(parsed)
    }

    /// Throws what the initialiser would, without building anything to match with.
    package static func check(_ pattern: String) throws(RegularExpressionError) {
        _ = try PatternParser.parse(pattern)
    }

    /// Whether a text is decided in time linear in its length, times the pattern's at worst.
    ///
    /// Giving up is then still possible where thousands of unrolled repetitions meet a long text.
    package var isLinear: Bool { matcher.isLinear }

    /// Looks for the pattern anywhere in the text.
    package func search(_ text: UnsafeBufferPointer<UInt8>) -> Verdict {
        matcher.verdict(on: text, .anywhere)
    }

    /// Matches the pattern against the whole text.
    package func matchesWhole(_ text: UnsafeBufferPointer<UInt8>) -> Verdict {
        matcher.verdict(on: text, .whole)
    }
}
