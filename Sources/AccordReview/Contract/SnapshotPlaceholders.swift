import AccordContract
import AccordJSON
import AccordSnapshots

/// What stands in a snapshot for a value that differs from run to run, for a check that knows no snapshots.
struct SnapshotPlaceholders: PlaceholderReading {
    func meaning(of text: String) -> PlaceholderMeaning? {
        if let literal = Placeholder.unescaped(text) { return .text(literal) }
        guard let placeholder = Placeholder(text) else { return nil }
        return switch placeholder.kind {
        case .any: .anything
        case .redacted: .concealed
        default: .like(placeholder.sample)
        }
    }
}
