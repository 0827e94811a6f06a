/// Gathers changes into hunks: those whose surroundings touch share one.
struct HunkMaker {
    private let before: Lines
    private let after: Lines
    private let context: Int

    init(_ before: Lines, _ after: Lines, context: Int) {
        self.before = before
        self.after = after
        self.context = min(max(0, context), before.count)
    }

    func hunks(_ blocks: [Piece]) -> [Hunk] {
        var hunks: [Hunk] = []
        var first = 0
        while first < blocks.count {
            var last = first
            while last + 1 < blocks.count, blocks[last + 1].oldStart - blocks[last].oldEnd <= 2 * context {
                last += 1
            }
            hunks.append(hunk(blocks[first...last], from: blocks[first], to: blocks[last]))
            first = last + 1
        }
        return hunks
    }

    private func hunk(_ blocks: ArraySlice<Piece>, from first: Piece, to last: Piece) -> Hunk {
        let lead = min(context, first.oldStart)
        let tail = min(context, before.count - last.oldEnd)
        let (oldStart, oldEnd) = (first.oldStart - lead, last.oldEnd + tail)
        let (newStart, newEnd) = (first.newStart - lead, last.newEnd + tail)
        var lines: [DiffLine] = []
        lines.reserveCapacity(oldEnd - oldStart + blocks.reduce(0) { $0 + $1.newEnd - $1.newStart })
        var next = oldStart
        for block in blocks {
            append(.context, before, next..<block.oldStart, to: &lines)
            append(.removed, before, block.oldStart..<block.oldEnd, to: &lines)
            append(.added, after, block.newStart..<block.newEnd, to: &lines)
            next = block.oldEnd
        }
        append(.context, before, next..<oldEnd, to: &lines)
        // A range without lines is named by the line before it.
        return Hunk(
            oldStart: oldStart + (oldStart < oldEnd ? 1 : 0), oldCount: oldEnd - oldStart,
            newStart: newStart + (newStart < newEnd ? 1 : 0), newCount: newEnd - newStart, lines: lines)
    }

    private func append(
        _ kind: DiffLine.Kind, _ lines: Lines, _ range: Range<Int>, to list: inout [DiffLine]
    ) {
        var line = range.lowerBound
        while line < range.upperBound {
            list.append(DiffLine(kind, lines, line))
            line = line &+ 1
        }
    }
}
