import AccordRegex

/// The pattern of `match` and `search`: compiled with the query where it is a literal, else on use.
enum PathPattern: Sendable {
    case fixed(RegularExpression)
    case computed(PathOperand)
    /// A literal that is no I-Regexp, or no string: nothing matches it (RFC 9535, section 2.4.6).
    case impossible

    init(_ operand: PathOperand, literals: [JSON]) {
        guard case .literal(let index) = operand else {
            self = .computed(operand)
            return
        }
        let pattern = literals[index].string.flatMap { try? RegularExpression($0, .iRegexp) }
        self = pattern.map(PathPattern.fixed) ?? .impossible
    }
}
