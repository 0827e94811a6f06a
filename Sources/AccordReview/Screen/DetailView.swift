/// How the texts of an item are shown.
package enum DetailView: String, Sendable, CaseIterable {
    /// A unified diff with the changed words marked.
    case changes
    /// What is stored.
    case old
    /// What was received.
    case new

    var next: DetailView {
        switch self {
        case .changes: .old
        case .old: .new
        case .new: .changes
        }
    }
}
