/// One place in which two documents differ.
public struct JSONDifference: Sendable, Equatable {
    public enum Kind: String, Sendable, Hashable {
        case added, removed, changed
        /// The members of an object come in another order.
        case reordered
    }

    public var kind: Kind
    /// The place: in the old document for what was removed, else in the new one.
    public var pointer: JSONPointer
    public var old: JSON?
    public var new: JSON?

    public init(_ kind: Kind, at pointer: JSONPointer, old: JSON? = nil, new: JSON? = nil) {
        self.kind = kind
        self.pointer = pointer
        self.old = old
        self.new = new
    }
}

/// Whether the order of an object's members means anything.
public enum JSONKeyOrder: String, Sendable, Hashable, CaseIterable {
    case free
    case asSent
}
