/// A quote or a bracket that opens in a YAML text and is not closed where it should be.
///
/// The parser notices it far behind, where it cannot go on, and often only at the end of the text.
package enum UnclosedYAML: Sendable, Hashable {
    case quote
    /// By the bracket itself, `[` or `{`.
    case bracket(String)

    /// A line of the text: its number, and how far it is indented.
    package struct Line {
        var number: Int
        var indentation: Int

        package init(number: Int, indentation: Int) {
            self.number = number
            self.indentation = indentation
        }
    }

    /// What the parser was reading when it gave up; nil where that is nothing that opens.
    package init?(context: String, problem: String) {
        switch (context, problem) {
        case ("while scanning a quoted scalar", "found unexpected end of stream"),
            ("while scanning a quoted scalar", "found unexpected document indicator"):
            self = .quote
        case ("while parsing a flow sequence", _): self = .bracket("[")
        case ("while parsing a flow mapping", _): self = .bracket("{")
        default: return nil
        }
    }

    /// Whether the place of the opening tells more than the one where the parser gave up.
    ///
    /// A line that is indented no more than the one of the bracket shows that the text goes on outside of it.
    /// - Parameter end: where the parser gave up; nil for the end of the text.
    package func isToBlame(openedIn opening: Line, noticedIn end: Line?) -> Bool {
        guard case .bracket = self, let end else { return true }
        return end.number > opening.number && end.indentation <= opening.indentation
    }
}
