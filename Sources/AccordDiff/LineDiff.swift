// Differences between two texts, as hunks: lines are bytes, and nothing is normalised.

/// The difference between two texts, line by line, for a failure message, a review or a patch.
///
/// Lines end at a line feed; a carriage return before it belongs to the line. Applying the hunks to the
/// old text gives the new one, byte for byte. The difference is short rather than shortest: the search looks
/// for landmarks first and stops early in texts that have little in common, so that its time stays
/// near-linear.
public struct LineDiff: Sendable, Equatable {
    /// The changes with their surroundings, in order; empty for equal texts.
    public let hunks: [Hunk]
    /// How many lines were added.
    public let addedCount: Int
    /// How many lines were removed.
    public let removedCount: Int

    /// - Parameter context: how many unchanged lines to keep around a change.
    public init(old: [UInt8], new: [UInt8], context: Int = 3) {
        guard old != new else {
            (hunks, addedCount, removedCount) = ([], 0, 0)
            return
        }
        let (before, after) = (Lines(old), Lines(new))
        let blocks = Changes(before, after).blocks
        addedCount = blocks.reduce(0) { $0 + $1.newEnd - $1.newStart }
        removedCount = blocks.reduce(0) { $0 + $1.oldEnd - $1.oldStart }
        hunks = HunkMaker(before, after, context: context).hunks(blocks)
    }

    /// Whether both texts are equal, byte for byte.
    public var isEmpty: Bool { hunks.isEmpty }
}
