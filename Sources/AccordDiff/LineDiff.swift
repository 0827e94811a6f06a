// Differences between two texts, as hunks: lines are bytes, and nothing is normalised.

/// The difference between two texts, line by line.
///
/// Lines end at a line feed; a carriage return before it belongs to the line. The result is exact for the
/// lines that it changes, and short for texts that people edit: common lines are found by
/// Myers' algorithm in linear space, with cut-offs that keep the time bounded.
public struct LineDiff: Sendable, Equatable {
    /// The changes with their surroundings, in order; empty for equal texts.
    public let hunks: [Hunk]

    /// - Parameter context: how many unchanged lines to keep around a change.
    public init(old: [UInt8], new: [UInt8], context: Int = 3) {
        guard old != new else {
            hunks = []
            return
        }
        let (before, after) = (Lines(old), Lines(new))
        let changes = Changes(before, after)
        hunks = HunkMaker(before, after, context: max(0, context)).hunks(changes.blocks)
    }

    /// Whether both texts are equal, byte for byte.
    public var isEmpty: Bool { hunks.isEmpty }

    /// How many lines were added.
    public var addedCount: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind == .added } } }

    /// How many lines were removed.
    public var removedCount: Int { hunks.reduce(0) { $0 + $1.lines.count { $0.kind == .removed } } }
}
