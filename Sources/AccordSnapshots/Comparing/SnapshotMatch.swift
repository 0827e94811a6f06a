/// What a comparator says of two values: `.matches`, `.differs` or `.differs(because: "…")`.
public struct SnapshotMatch: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case matches
        case differs(reason: String?)
    }

    let kind: Kind

    /// The values are the same to this snapshot.
    public static let matches = SnapshotMatch(kind: .matches)

    /// The values differ, as the difference shows by itself.
    public static let differs = SnapshotMatch(kind: .differs(reason: nil))

    /// The values differ, for a reason that the failure should say.
    public static func differs(because reason: String) -> SnapshotMatch {
        SnapshotMatch(kind: .differs(reason: reason))
    }

    /// What a comparator comes to; an error that it throws is its reason.
    static func of(_ compare: () throws -> SnapshotMatch) -> SnapshotMatch {
        do { return try compare() } catch { return .differs(because: String(describing: error)) }
    }
}
