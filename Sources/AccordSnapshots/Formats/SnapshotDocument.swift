/// A document of a syntax that redactions need not know: it edits its texts and writes itself.
///
/// Conform the document type of a format of your own, so that `.uuids` and the like find their way in it
/// and what they put there is escaped as the syntax demands.
public protocol SnapshotDocument: Sendable {
    /// The document with its texts edited, in the order in which they stand.
    ///
    /// - Parameter edit: gives the new text, or nil to leave it.
    func editingTexts(_ edit: (String) -> String?) -> Self

    /// What a file holds: the same bytes for equal documents.
    func snapshotBytes() throws -> [UInt8]
}
