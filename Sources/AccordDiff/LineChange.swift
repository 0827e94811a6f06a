/// A run of lines that differs between two texts, by its bytes: for texts put together from parts of both.
package struct LineChange: Sendable, Equatable {
    /// Where the run stands in the old text; empty where lines were only added.
    package let old: Range<Int>
    /// Where it stands in the new text; empty where lines were only removed.
    package let new: Range<Int>
    /// Its first line in the old text, counted from 1; the line behind it where there is none.
    package let oldLine: Int
    /// Its first line in the new text, counted from 1; the line behind it where there is none.
    package let newLine: Int

    /// All runs in order. What lies between two of them is common to both texts.
    package static func all(from old: [UInt8], to new: [UInt8]) -> [LineChange] {
        guard old != new else { return [] }
        let (before, after) = (Lines(old), Lines(new))
        return Changes(before, after).blocks.map { block in
            LineChange(
                old: before.starts[block.oldStart]..<before.starts[block.oldEnd],
                new: after.starts[block.newStart]..<after.starts[block.newEnd],
                oldLine: block.oldStart + 1, newLine: block.newStart + 1)
        }
    }

    /// Both texts as one run, for what cannot be taken in parts.
    package static func whole(from old: [UInt8], to new: [UInt8]) -> LineChange {
        LineChange(old: old.indices, new: new.indices, oldLine: 1, newLine: 1)
    }
}
