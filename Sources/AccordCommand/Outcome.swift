/// What the exit code says. Thrown by a command that has said what it had to say.
enum Outcome: Int32, Error, Comparable {
    case clean = 0
    /// Something waits to be looked at.
    case found = 1
    /// Wrong use, or the work could not be done.
    case failed = 2
    /// What is stored has changed since it was compared.
    case conflict = 3

    static func < (left: Outcome, right: Outcome) -> Bool { left.rawValue < right.rawValue }

    /// Ends the command with this exit code.
    func end() throws(Outcome) { if self != .clean { throw self } }
}
