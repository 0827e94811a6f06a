/// What somebody decides about a pending snapshot.
package enum Choice: String, Sendable, CaseIterable {
    /// Store what was received.
    case accept
    /// Drop what was received.
    case reject
}
