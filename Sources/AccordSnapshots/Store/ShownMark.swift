/// Stands for what somebody has been shown of one item: a digest, equal where it is still the same.
package struct ShownMark: Sendable, Hashable {
    static let length = 64

    let digest: String

    /// - Parameters:
    ///   - meta: with what was received, and what it was compared with.
    ///   - former: what goes from its place if this is accepted.
    package init(_ meta: PendingMeta, former: PendingMeta? = nil) {
        // Paths hold no zero byte, and digests no letters that a path could be taken for.
        let parts =
            [meta.path, meta.newDigest, meta.baseDigest ?? ""]
            + (former.map { [$0.path, $0.baseDigest ?? ""] } ?? [])
        digest = SHA256.digest(of: Array(parts.map { Array($0.utf8) }.joined(separator: [0])))
    }

    /// A line of the file; nil where it was torn.
    init?(_ line: [UInt8].SubSequence) {
        guard line.count == Self.length else { return nil }
        digest = String(decoding: line, as: UTF8.self)
    }
}
