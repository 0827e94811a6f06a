/// Which lines were removed and which were added: the whole comparison, step by step.
struct Changes {
    /// Runs of old lines that runs of new lines replace, in order.
    let blocks: [Piece]

    init(_ before: Lines, _ after: Lines) {
        let scratch = Scratch()
        defer { scratch.free() }
        let middle = Piece(before, after)
        let marks = Marks(before.count, after.count, changed: middle, scratch)
        if !middle.isOneSided {
            let comparison = Comparison(Interning(before, after, middle, scratch), middle, scratch)
            var search = Search(comparison, scratch)
            search.run()
            comparison.unmark(marks.removed + middle.oldStart, marks.added + middle.newStart)
        }
        Sliding.run(before, marks.removed, beside: marks.added)
        Sliding.run(after, marks.added, beside: marks.removed)
        blocks = marks.blocks
    }
}
