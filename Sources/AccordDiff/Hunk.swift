/// A run of changes with the unchanged lines around it, for rendering a diff in a form of your own.
public struct Hunk: Sendable, Equatable {
    /// The first line in the old text, counted from 1; where `oldCount` is 0, the line before.
    public let oldStart: Int
    /// How many lines of the old text the hunk covers, context included.
    public let oldCount: Int
    /// The first line in the new text, counted from 1; where `newCount` is 0, the line before.
    public let newStart: Int
    /// How many lines of the new text the hunk covers, context included.
    public let newCount: Int
    /// Old and new lines in the order of a unified diff: removed before added.
    public let lines: [DiffLine]
}
