/// Gathers changes into hunks: those that lie closer than twice the context share one.
struct HunkMaker {
    private let before: Lines
    private let after: Lines
    private let context: Int

    init(_ before: Lines, _ after: Lines, context: Int) {
        self.before = before
        self.after = after
        self.context = context
    }

    func hunks(_ blocks: [Changes.Block]) -> [Hunk] {
        var groups: [[Changes.Block]] = []
        for block in blocks {
            if let last = groups.last?.last, block.old.lowerBound - last.old.upperBound <= 2 * context {
                groups[groups.count - 1].append(block)
            } else {
                groups.append([block])
            }
        }
        return groups.compactMap(hunk)
    }

    private func hunk(_ blocks: [Changes.Block]) -> Hunk? {
        guard let first = blocks.first, let last = blocks.last else { return nil }
        let lead = min(context, first.old.lowerBound)
        let tail = min(context, before.count - last.old.upperBound)
        let old = first.old.lowerBound - lead..<last.old.upperBound + tail
        let new = first.new.lowerBound - lead..<last.new.upperBound + tail
        var lines: [DiffLine] = []
        var next = old.lowerBound
        for block in blocks {
            lines += (next..<block.old.lowerBound).map { line(.context, before, $0) }
            lines += block.old.map { line(.removed, before, $0) }
            lines += block.new.map { line(.added, after, $0) }
            next = block.old.upperBound
        }
        lines += (next..<old.upperBound).map { line(.context, before, $0) }
        return Hunk(
            oldStart: old.isEmpty ? old.lowerBound : old.lowerBound + 1, oldCount: old.count,
            newStart: new.isEmpty ? new.lowerBound : new.lowerBound + 1, newCount: new.count, lines: lines)
    }

    private func line(_ kind: DiffLine.Kind, _ lines: Lines, _ index: Int) -> DiffLine {
        DiffLine(kind: kind, bytes: lines.content(index), hasNewline: lines.hasNewline(index))
    }
}
