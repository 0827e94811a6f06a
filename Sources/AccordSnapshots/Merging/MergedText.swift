import AccordDiff

/// What came of merging a text: twice, as conflicts are settled for the one side and for the other.
///
/// Where nothing is in conflict, both are the same.
package struct MergedText: Sendable, Equatable {
    /// The text in which ours stands wherever both sides changed the same.
    package var ours: [UInt8]
    /// The text in which theirs does.
    package var theirs: [UInt8]

    init(_ merged: [UInt8]) { (ours, theirs) = (merged, merged) }

    init(ours: [UInt8], theirs: [UInt8]) { (self.ours, self.theirs) = (ours, theirs) }

    package var isClean: Bool { ours == theirs }

    static func + (left: MergedText, right: MergedText) -> MergedText {
        MergedText(ours: left.ours + right.ours, theirs: left.theirs + right.theirs)
    }

    /// The text for a person to settle: what is in conflict stands between the marks that git uses.
    ///
    /// A snapshot with such marks is damaged to every test. Binary data has no lines to set marks between:
    /// ours stays as it is.
    package var bytes: [UInt8] {
        guard !isClean, !ours.contains(0), !theirs.contains(0) else { return ours }
        var text: [UInt8] = []
        var end = 0
        for change in LineChange.all(from: ours, to: theirs) {
            text += ours[end..<change.old.lowerBound]
            text += Self.line("<<<<<<< ours") + Self.lines(ours[change.old]) + Self.line("=======")
            text += Self.lines(theirs[change.new]) + Self.line(">>>>>>> theirs")
            end = change.old.upperBound
        }
        return text + ours[end...]
    }

    private static func line(_ mark: String) -> [UInt8] { Array(mark.utf8) + [newline] }

    /// A mark begins a line, whatever stands before it.
    private static func lines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.isEmpty || bytes.last == newline ? Array(bytes) : bytes + [newline]
    }

    private static let newline = UInt8(ascii: "\n")
}
