/// What comparing a value with its stored snapshot came to.
enum Verdict: Sendable, Equatable {
    case matched
    case missing
    case differs
    /// What is stored is no snapshot of its format.
    case damaged(Damage)
}

/// What is wrong with a stored file.
enum Damage: Sendable, Equatable {
    /// A merge left its marks, the first at this line.
    case conflictMarkers(line: Int)
    /// The text breaks off, or is not of its format.
    case malformed(reason: String, line: Int?)
}
