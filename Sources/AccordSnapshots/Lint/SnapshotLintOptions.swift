import AccordReport

/// What a lint of snapshots leaves out, and from where on a file is too large.
package struct SnapshotLintOptions: Sendable {
    /// In bytes: more than a reviewer reads, and more than a repository wants in every commit.
    package static let usualSize = 1 << 20

    /// The ids of the rules that are switched off.
    package var ignored: Set<String>
    /// Secrets that may stand in snapshots, such as the numbers of test cards.
    package var allowedSecrets: Set<SecretKind>
    /// The largest size of a snapshot that is no finding, in bytes.
    package var largestSize: Int
    /// The name of this machine, which no snapshot should hold; nil where it is not known.
    package var hostName: String?

    package init(
        ignored: Set<String> = [], allowedSecrets: Set<SecretKind> = [], largestSize: Int = usualSize,
        hostName: String? = nil
    ) {
        (self.ignored, self.allowedSecrets) = (ignored, allowedSecrets)
        (self.largestSize, self.hostName) = (largestSize, hostName)
    }

    /// The first rule to leave out that no lint has.
    package var unknownRule: String? {
        let known = Set(Rule.snapshotLint.map(\.id))
        return ignored.sorted().first { !known.contains($0) }
    }

    /// The id that was probably meant.
    package static func nearestRule(to id: String) -> String? {
        let known = Rule.snapshotLint.map(\.id)
        return known.first { $0 == "snapshots/\(id)" } ?? Nearest.name(to: id, among: known)
    }
}
