/// The first secret of a kind in a text: what it is and where, never what it says.
package struct FoundSecret: Sendable, Equatable {
    package let kind: SecretKind
    /// What it is in words: `GitHub token`.
    package let name: String
    /// Counted from 1.
    package let line: Int

    /// One for each kind that is not allowed, in no order.
    package static func all(
        in bytes: [UInt8], allowing allowed: Set<SecretKind> = []
    ) -> [FoundSecret] {
        var known = allowed
        var found: [FoundSecret] = []
        while let (secret, line) = SecretGuard.secret(in: bytes, allowing: known) {
            known.insert(secret.kind)
            found.append(FoundSecret(kind: secret.kind, name: secret.name, line: line))
        }
        return found
    }
}
