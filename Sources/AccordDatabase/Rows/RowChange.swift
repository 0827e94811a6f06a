/// One row that was inserted, updated or deleted, as it was committed.
public struct RowChange: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case inserted, updated, deleted }

    public let table: String
    public let kind: Kind
    /// The row before; nil for an inserted one.
    public let old: DatabaseRow?
    /// The row after; nil for a deleted one.
    public let new: DatabaseRow?

    public init(table: String, kind: Kind, old: DatabaseRow?, new: DatabaseRow?) {
        self.table = table
        self.kind = kind
        self.old = old
        self.new = new
    }
}
