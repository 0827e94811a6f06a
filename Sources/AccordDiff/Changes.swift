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
            let numbers = Interning(before, after, middle, scratch)
            let comparison = Comparison(numbers, middle, marks, scratch)
            Search(comparison, scratch).run()
        }
        Sliding.run(before, marks.removed, beside: marks.added)
        Sliding.run(after, marks.added, beside: marks.removed)
        blocks = marks.blocks
    }
}
