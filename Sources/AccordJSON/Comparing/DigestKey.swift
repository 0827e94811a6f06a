/// The secret of the digests: another one in each process.
///
/// Whoever sends a document cannot know which values will have equal digests, and so cannot make equality of
/// many values cost their square.
struct DigestKey: Sendable {
    static let process = DigestKey()

    private let first = UInt64.random(in: .min ... .max)
    private let second = UInt64.random(in: .min ... .max)

    /// The two halves of a product of 128 bits, folded.
    @inline(always)
    func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ first).multipliedFullWidth(by: value ^ second)
        return product.high ^ product.low
    }
}
