/// A stretch of a snapshot whose units are of one kind.
protocol HunkSection: Sendable {
    var units: [HunkUnit] { get }

    /// The stretch with some of its units taken.
    ///
    /// - Parameter accepted: indices of this section's `units`.
    func text(accepting accepted: Set<Int>) -> [UInt8]
}
