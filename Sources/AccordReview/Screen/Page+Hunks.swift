import AccordDiff

extension Page {
    /// The units of a change, the one that is meant in sight.
    init(_ review: HunkReview) {
        var lines: [PageLine] = []
        var top = Position()
        for (index, unit) in review.change.units.enumerated() {
            if index == review.cursor { top.line = lines.count }
            let title = Rules.title(unit, index, of: review.choices.count, review.choices[index])
            lines.append(
                .text((index == review.cursor ? "> " : "  ") + title, review.ink(of: index)))
            lines += Self.lines(unit)
        }
        self.init(lines, top: top)
    }

    private static func lines(_ unit: HunkUnit) -> [PageLine] {
        switch unit.change {
        case .value(let difference): [.value(Structure.Row(part: unit.part, difference: difference))]
        case .lines(let old, let new):
            LineDiff(old: old.bytes, new: new.bytes, context: 0).hunks.flatMap { hunk in
                hunk.lines.map { .diff(DiffRow($0, partner: nil)) }
            }
        }
    }
}

extension HunkReview {
    fileprivate func ink(of index: Int) -> Ink {
        if index == cursor { return .selected }
        return switch choices[index] {
        case .accept: .added
        case .reject: .removed
        case nil: .hunk
        }
    }
}
