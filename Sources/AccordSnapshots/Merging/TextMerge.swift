import AccordDiff

/// Merges texts by runs of lines.
enum TextMerge {
    static func merged(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText {
        if let simple = simple(base, ours, theirs) { return simple }
        guard ![base, ours, theirs].contains(where: { $0.contains(0) }) else {
            return MergedText(ours: ours, theirs: theirs)
        }
        let ways = ThreeWay(ours: edits(base, ours), theirs: edits(base, theirs), count: base.count)
        var text = MergedText([])
        for piece in ways.pieces {
            text.ours += piece.change == .theirs ? theirs[piece.theirs] : ours[piece.ours]
            text.theirs += piece.change == .ours ? ours[piece.ours] : theirs[piece.theirs]
        }
        return text
    }

    /// The merge where only one side has changed anything, or both did the same.
    static func simple(_ base: [UInt8], _ ours: [UInt8], _ theirs: [UInt8]) -> MergedText? {
        if theirs == base || theirs == ours { return MergedText(ours) }
        return ours == base ? MergedText(theirs) : nil
    }

    private static func edits(_ base: [UInt8], _ new: [UInt8]) -> [ThreeWay.Edit] {
        LineChange.all(from: base, to: new).map { ThreeWay.Edit(base: $0.old, new: $0.new) }
    }
}
