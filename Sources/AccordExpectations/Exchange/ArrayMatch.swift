/// What counts in the arrays of `expectJSON(containing:arrays:)`.
///
/// - `.containing` (the default): each expected element matches a different one that was received; more
///   elements and another order do not count.
/// - `.unordered`: the same, and nothing else is there.
/// - `.ordered`: the same number of elements, each matching the one at its place.
public struct ArrayMatch: Sendable, Hashable {
    enum Mode: Sendable, Hashable { case ordered, unordered, containing }

    let mode: Mode

    /// As many elements, each matching the one at its place.
    public static let ordered = ArrayMatch(mode: .ordered)
    /// As many elements, in any order.
    public static let unordered = ArrayMatch(mode: .unordered)
    /// At least the expected elements, in any order.
    public static let containing = ArrayMatch(mode: .containing)
}
