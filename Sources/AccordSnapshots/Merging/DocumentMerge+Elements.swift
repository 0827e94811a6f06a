import AccordJSON

extension DocumentMerge {
    func elements(_ value: Value, _ ours: DifferenceTree, _ theirs: DifferenceTree) -> JSON {
        let base = Array(value.base.elements)
        let (mine, other) = (Array(value.ours.elements), Array(value.theirs.elements))
        let ways = ThreeWay(
            ours: Self.edits(base.count, mine.count, ours),
            theirs: Self.edits(base.count, other.count, theirs),
            count: base.count)
        return JSON(
            elements: ways.pieces.flatMap { piece -> [JSON] in
                let (a, b) = (mine[piece.ours], other[piece.theirs])
                switch piece.change {
                case .none:
                    return zip(piece.base, zip(piece.ours, piece.theirs)).map { i, place in
                        let (j, k) = place
                        return merged(
                            Value(
                                base: base[i], ours: mine[j], theirs: other[k],
                                oursTree: ours.inner[DifferenceTree.key(j)],
                                theirsTree: theirs.inner[DifferenceTree.key(k)]))
                    }
                // What one side took away, the other may have changed.
                case .ours: return Array(theirs.changes(piece.theirs) ? preferred == .ours ? a : b : a)
                case .theirs: return Array(ours.changes(piece.ours) ? preferred == .ours ? a : b : b)
                case .both: return Array(preferred == .ours || a.elementsEqual(b) ? a : b)
                }
            })
    }

    /// Which runs of elements became which.
    private static func edits(_ count: Int, _ newCount: Int, _ tree: DifferenceTree) -> [ThreeWay.Edit] {
        var edits: [ThreeWay.Edit] = []
        var (i, j) = (0, 0)
        while i < count || j < newCount {
            let (oldStart, newStart) = (i, j)
            while i < count, tree.removed[DifferenceTree.key(i)] != nil { i += 1 }
            while j < newCount, tree.added[DifferenceTree.key(j)] != nil { j += 1 }
            if i > oldStart || j > newStart {
                edits.append(ThreeWay.Edit(base: oldStart..<i, new: newStart..<j))
            } else {
                (i, j) = (i + 1, j + 1)
            }
        }
        return edits
    }
}

extension DifferenceTree {
    /// Whether any of these elements of the new document differs from what it was.
    fileprivate func changes(_ elements: Range<Int>) -> Bool {
        elements.contains { inner[Self.key($0)] != nil }
    }
}
