/// An accepted snapshot that is another than it was at a commit.
struct SnapshotChange: Equatable {
    enum Kind: String, CaseIterable {
        case added, changed, renamed, removed
    }

    let kind: Kind
    /// As git told it, from the package's folder: `__snapshots__/…`.
    let path: String
    /// Where it stood before it was renamed.
    var formerPath: String?
    /// Lines; nil for binary content.
    var added: Int?
    var removed: Int?
}
