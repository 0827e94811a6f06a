import AccordJSON

/// Merges documents by their values: each keeps what the other has not touched.
///
/// Members come in our order; one that they added follows the member that it follows in theirs, or stands where
/// its name belongs when both documents are sorted.
struct DocumentMerge {
    enum Side { case ours, theirs }

    /// Whose value is taken where both changed the same.
    let preferred: Side

    /// A value in its three forms, and what differs inside of it; nil where nothing does.
    struct Value {
        let base: JSON
        let ours: JSON
        let theirs: JSON
        let oursTree: DifferenceTree?
        let theirsTree: DifferenceTree?
    }

    func merged(_ value: Value) -> JSON {
        guard let oursTree = value.oursTree else {
            return value.theirsTree == nil ? value.ours : value.theirs
        }
        guard let theirsTree = value.theirsTree, value.ours != value.theirs else { return value.ours }
        if oursTree.changed == nil, theirsTree.changed == nil {
            switch value.base.kind {
            case .object: return members(value, oursTree, theirsTree)
            case .array: return elements(value, oursTree, theirsTree)
            case .null, .boolean, .number, .string: break
            }
        }
        return preferred == .ours ? value.ours : value.theirs
    }
}
