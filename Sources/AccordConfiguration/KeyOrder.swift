/// Whether the order of an object's members counts in a snapshot.
public enum KeyOrder: String, Sendable, Hashable, CaseIterable {
    /// Encoders may shuffle; a file keeps the order that it has.
    case free
    /// Members are stored and compared in the order in which they were sent.
    case asSent
}
