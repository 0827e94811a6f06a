import AccordJSON
import AccordSnapshots

/// A stretch that goes by the values of a JSON document.
struct JSONSection: HunkSection {
    let units: [HunkUnit]
    private let stretch: Stretch
    private let old: JSON
    private let new: JSON
    private let layout: JSONLayout
    private let tree: DifferenceTree

    /// - Returns: nil where one of the texts is not JSON, or differences have no place of their own.
    init?(_ stretch: Stretch, _ part: HunkUnit.Part) {
        guard let old = try? JSON(parsing: Array(stretch.old)),
            let new = try? JSON(parsing: Array(stretch.new)),
            let layout = JSONLayout(of: stretch.new, new, besides: [(stretch.old, old)]),
            let differences = old.placedDifferences(to: new),
            // What differs and means the same has no value to decide on.
            !differences.isEmpty || stretch.old == stretch.new
        else { return nil }
        self.stretch = stretch
        (self.old, self.new, self.layout) = (old, new, layout)
        tree = DifferenceTree(differences)
        units = differences.map { HunkUnit(part: part, change: .value($0)) }
    }

    func text(accepting accepted: Set<Int>) -> [UInt8] {
        // The layout of a text that stays as it was is its own.
        if accepted.isEmpty { return Array(stretch.old) }
        if accepted.count == units.count { return Array(stretch.new) }
        return layout.text(of: JSONMerge(accepted: accepted).merged(old, new, tree))
    }
}
