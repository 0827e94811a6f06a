import AccordJSON

extension DocumentMerge {
    private typealias Key = DifferenceTree.Key

    func members(_ value: Value, _ ours: DifferenceTree, _ theirs: DifferenceTree) -> JSON {
        let base = Self.table(value.base)
        let mine = Self.table(value.ours)
        let other = Self.table(value.theirs)
        func kept(_ name: Key) -> JSON? {
            switch (base[name], mine[name], other[name]) {
            case (let base?, let mine?, let other?):
                merged(
                    Value(
                        base: base, ours: mine, theirs: other, oursTree: ours.inner[name],
                        theirsTree: theirs.inner[name]))
            case (nil, let mine?, let other?): mine == other || preferred == .ours ? mine : other
            case (nil, let added?, nil), (nil, nil, let added?): added
            // Removed by one side: a conflict where the other changed it.
            case (_?, let mine?, nil): ours.inner[name] != nil && preferred == .ours ? mine : nil
            case (_?, nil, let other?): theirs.inner[name] != nil && preferred == .theirs ? other : nil
            case (_, nil, nil): nil
            }
        }
        let keys = Self.order(value.ours.members.map(\.key), value.theirs.members.map(\.key))
        return JSON(members: keys.compactMap { key in kept(Array(key.utf8)).map { (key, $0) } })
    }

    private static func table(_ object: JSON) -> [Key: JSON] {
        Dictionary(object.members.map { (Array($0.key.utf8), $0.value) }) { first, _ in first }
    }

    /// All keys: in our order, each of theirs behind the one that it follows there.
    private static func order(_ ours: [String], _ theirs: [String]) -> [String] {
        let mine = Set(ours.map { Array($0.utf8) })
        var additions: [Key?: [String]] = [:]
        var anchor: Key?
        for key in theirs {
            let name = Array(key.utf8)
            if mine.contains(name) { anchor = name } else { additions[anchor, default: []].append(key) }
        }
        let keys =
            additions[nil, default: []] + ours.flatMap { [$0] + additions[Array($0.utf8), default: []] }
        return isSorted(ours) && isSorted(theirs) ? keys.sorted(by: precedes) : keys
    }

    private static func isSorted(_ keys: [String]) -> Bool {
        zip(keys, keys.dropFirst()).allSatisfy(precedes)
    }

    private static func precedes(_ key: String, _ other: String) -> Bool {
        key.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
