/// How much a reader takes before it refuses: input is hostile until proven otherwise.
public struct JSONLimits: Sendable, Hashable {
    /// How deep arrays and objects may nest.
    public var depth: Int
    /// How long a text may be, in bytes; at most 2 GiB.
    public var bytes: Int

    public init(depth: Int = 512, bytes: Int = 1 << 30) {
        self.depth = depth
        self.bytes = min(bytes, Int(Int32.max))
    }

    /// 512 levels and 1 GiB.
    public static let standard = JSONLimits()
}
