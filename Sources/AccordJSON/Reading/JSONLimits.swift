/// How much a reader takes before it refuses: input is hostile until proven otherwise.
public struct JSONLimits: Sendable, Hashable {
    /// How deep arrays and objects may nest; at most 1,000, since comparing and writing recurse.
    public var depth: Int
    /// How long a text may be, in bytes; at most 2^31 - 1.
    public var bytes: Int

    /// Limits of one's own; those beyond what is possible count as the highest that are.
    public init(depth: Int = 512, bytes: Int = 1 << 30) {
        self.depth = depth
        self.bytes = bytes
    }

    var possibleDepth: Int { min(depth, 1_000) }
    var possibleBytes: Int { min(bytes, Int(Int32.max)) }

    /// 512 levels and 1 GiB.
    public static let standard = JSONLimits()
}
