/// What somebody decides about a pending snapshot.
package enum Choice: String, Sendable, CaseIterable {
    /// Store what was received.
    case accept
    /// Drop what was received.
    case reject

    /// The word for what was done.
    package var past: String {
        switch self {
        case .accept: "accepted"
        case .reject: "rejected"
        }
    }
}
