/// What a decision leaves behind: the snapshot as it is stored from now on, and what still waits.
package struct Settlement: Sendable, Equatable {
    /// What is stored; nil where nothing is.
    package var stored: [UInt8]?
    /// What stays pending, as a change of what is stored; nil where nothing is left to decide.
    package var pending: [UInt8]?

    package init(stored: [UInt8]?, pending: [UInt8]? = nil) {
        self.stored = stored
        self.pending = pending == stored ? nil : pending
    }

    /// What a person would call it.
    func decision(on entry: PendingEntry) -> DecisionKind {
        if entry.meta.reason == .unused { return stored == nil ? .removed : .kept }
        return switch (stored, pending) {
        case (entry.base, nil): .rejected
        case (entry.new, nil): .accepted
        case (_, nil): .edited
        case (_, .some): .settledInPart
        }
    }
}
