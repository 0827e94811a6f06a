/// What a filter asks of a node (RFC 9535, section 2.3.5); ill-typed expressions cannot be written in it.
indirect enum PathCondition: Sendable {
    case any([PathCondition])
    case all([PathCondition])
    case not(PathCondition)
    case exists(PathQuery)
    case compares(PathOperand, PathComparison, PathOperand)
    /// The functions `match`, which wants the whole string, and `search`.
    case matches(PathOperand, PathPattern, whole: Bool)
}

/// What yields one value or nothing: the type that RFC 9535, section 2.4.1 calls `ValueType`.
indirect enum PathOperand: Sendable {
    /// The node of the literal in the query's document of literals.
    case literal(Int)
    case singular(PathQuery)
    /// Unicode scalar values, elements or members of a value (section 2.4.4).
    case length(PathOperand)
    case count(PathQuery)
    /// The value of the only node of a query (section 2.4.8).
    case value(PathQuery)
}

enum PathComparison: String, Sendable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
}
