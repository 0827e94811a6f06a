/// What a database of a test is used for: `expectUsed("replica", for: .reads)`.
public struct AliasUse: Sendable, Hashable {
    private enum Kind: String { case any, reads, writes }

    private let kind: Kind

    /// Any statement.
    public static let anything = AliasUse(kind: .any)
    /// Statements that change nothing.
    public static let reads = AliasUse(kind: .reads)
    /// Statements that can change data or schema.
    public static let writes = AliasUse(kind: .writes)

    func includes(_ statement: Statement) -> Bool {
        switch kind {
        case .any: true
        case .reads: !statement.isWrite
        case .writes: statement.isWrite
        }
    }
}

extension AliasUse: CustomStringConvertible {
    /// As messages say it: `reads`.
    public var description: String { kind == .any ? "anything" : kind.rawValue }
}
