extension Page {
    /// The values that look volatile, the one that is meant in sight.
    init(_ review: VolatileReview) {
        var lines: [PageLine] = []
        var top = Position()
        for (index, proposal) in review.proposals.enumerated() {
            let isCurrent = index == review.cursor
            if isCurrent { top.line = lines.count }
            let mark = review.chosen.contains(index) ? "[x] " : "[ ] "
            lines.append(
                .text((isCurrent ? "> " : "  ") + mark + Rules.title(proposal), isCurrent ? .selected : .hunk)
            )
            if let old = proposal.old { lines.append(.text("      - \(old)", .removed)) }
            lines.append(.text("      + \(proposal.new)", .added))
            lines.append(.text("      \(Rules.instead(proposal))", .faint))
        }
        self.init(lines, top: top)
    }
}
