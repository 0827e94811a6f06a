import AccordSnapshots

/// A change in its units, and the text that comes of taking some of them.
///
/// JSON snapshots and JSON bodies go by values, so that whatever is taken is valid JSON; all else by runs
/// of lines. What cannot be taken in parts, such as binary data, is a single unit.
package struct HunkChoice: Sendable {
    /// What is stored, or nil where nothing is.
    package let old: [UInt8]?
    /// What was received.
    package let new: [UInt8]
    /// What can be decided singly, in the order of the text; none where both texts are equal.
    package let units: [HunkUnit]
    let path: String
    private let sections: [any HunkSection]

    /// - Parameter path: of the snapshot; its extension tells how the text is made up.
    package init(old: [UInt8]?, new: [UInt8], path: String) {
        self.old = old
        self.new = new
        self.path = path
        sections = old == new ? [] : HunkSections.of(old ?? [], new, SnapshotSyntax(of: path))
        units = sections.flatMap(\.units)
    }

    package init(_ detail: ReviewDetail) {
        self.init(old: detail.old, new: detail.new, path: detail.item.path)
    }

    /// The text with these units taken: with all of them what was received, with none what is stored.
    ///
    /// - Parameter accepted: indices of `units`.
    package func text(accepting accepted: Set<Int>) -> [UInt8]? {
        let accepted = accepted.filter(units.indices.contains)
        if accepted.isEmpty { return old }
        if accepted.count == units.count { return new }
        var text: [UInt8] = []
        var first = 0
        for section in sections {
            text += section.text(
                accepting: Set(section.units.indices.filter { accepted.contains(first + $0) }))
            first += section.units.count
        }
        return text
    }
}
