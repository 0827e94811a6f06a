/// Lets a snapshot hold what is refused otherwise: `allowing: .secret(.token, because: "…")`.
public struct SnapshotAllowance: Sendable, Hashable {
    let kind: SecretKind
    let reason: String

    /// Lets a kind of secret be stored and shown in messages.
    ///
    /// - Parameter reason: why that is safe, for whoever reads the test; it must not be empty.
    public static func secret(_ kind: SecretKind, because reason: String) -> SnapshotAllowance {
        SnapshotAllowance(kind: kind, reason: reason)
    }

    var isReasoned: Bool { reason.utf8.contains { $0 > 0x20 } }
}
