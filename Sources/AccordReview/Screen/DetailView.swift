/// How the texts of an item are shown.
package enum DetailView: String, Sendable, CaseIterable {
    /// A unified diff with the changed words marked.
    case changes
    /// What is stored on the left, what was received on the right.
    case sideBySide
    /// What is stored.
    case old
    /// What was received.
    case new
    /// The values of JSON documents that differ, by their pointers.
    case structure

    /// Two texts beside each other need so many columns.
    static let sideBySideColumns = 80

    var next: DetailView {
        switch self {
        case .changes: .sideBySide
        case .sideBySide: .old
        case .old: .new
        case .new: .structure
        case .structure: .changes
        }
    }
}
