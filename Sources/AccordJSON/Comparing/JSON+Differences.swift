extension JSON {
    /// All places in which another document differs from this one; none where both are equal.
    ///
    /// Elements of arrays are aligned: one that was inserted is one difference, and one that changed is
    /// compared with what it was before.
    ///
    /// - Parameters:
    ///   - new: the document to compare with.
    ///   - keyOrder: `.asSent` reports members in another order as well.
    public func differences(to new: JSON, keyOrder: JSONKeyOrder = .free) -> [JSONDifference] {
        var walk = DifferenceWalk(keyOrder: keyOrder)
        walk.compare(self, new, at: JSONPointer())
        return walk.differences
    }
}

private struct DifferenceWalk {
    let keyOrder: JSONKeyOrder
    var differences: [JSONDifference] = []

    init(keyOrder: JSONKeyOrder) { self.keyOrder = keyOrder }

    mutating func compare(_ old: JSON, _ new: JSON, at pointer: JSONPointer) {
        if keyOrder == .free, old == new { return }
        switch (old.kind, new.kind) {
        case (.object, .object): compareMembers(old, new, at: pointer)
        case (.array, .array): compareElements(old, new, at: pointer)
        default:
            if old != new { differences.append(JSONDifference(.changed, at: pointer, old: old, new: new)) }
        }
    }

    // MARK: - Objects

    private mutating func compareMembers(_ old: JSON, _ new: JSON, at pointer: JSONPointer) {
        let (before, after) = (Self.grouped(old), Self.grouped(new))
        for member in Self.firsts(old) {
            let values = before[member.bytes] ?? []
            let others = after[member.bytes] ?? []
            compareValues(values, others, at: pointer.appending(member.key))
        }
        for member in Self.firsts(new) where before[member.bytes] == nil {
            compareValues([], after[member.bytes] ?? [], at: pointer.appending(member.key))
        }
        let isReordered = keyOrder == .asSent && old.members.map(\.key) != new.members.map(\.key)
        if isReordered, Set(before.keys) == Set(after.keys) {
            differences.append(JSONDifference(.reordered, at: pointer, old: old, new: new))
        }
    }

    /// Values of one key; more than one only where the key is repeated.
    private mutating func compareValues(_ old: [JSON], _ new: [JSON], at pointer: JSONPointer) {
        for index in 0..<max(old.count, new.count) {
            switch (index < old.count ? old[index] : nil, index < new.count ? new[index] : nil) {
            case (let before?, let after?): compare(before, after, at: pointer)
            case (let before?, nil): differences.append(JSONDifference(.removed, at: pointer, old: before))
            case (nil, let after?): differences.append(JSONDifference(.added, at: pointer, new: after))
            case (nil, nil): continue
            }
        }
    }

    /// By bytes: a `String` as key would take two Unicode forms for one.
    private static func grouped(_ object: JSON) -> [[UInt8]: [JSON]] {
        var groups: [[UInt8]: [JSON]] = [:]
        for member in object.members { groups[Array(member.key.utf8), default: []].append(member.value) }
        return groups
    }

    private static func firsts(_ object: JSON) -> [(key: String, bytes: [UInt8])] {
        var seen: Set<[UInt8]> = []
        return object.members.compactMap { member in
            let bytes = Array(member.key.utf8)
            return seen.insert(bytes).inserted ? (member.key, bytes) : nil
        }
    }

    // MARK: - Arrays

    private mutating func compareElements(_ old: JSON, _ new: JSON, at pointer: JSONPointer) {
        let (before, after) = (old.elements, new.elements)
        for pair in ArrayAlignment.pairs(before, after) {
            switch pair {
            case (let i?, let j?): compare(before[i], after[j], at: pointer.appending(j))
            case (let i?, nil):
                differences.append(JSONDifference(.removed, at: pointer.appending(i), old: before[i]))
            case (nil, let j?):
                differences.append(JSONDifference(.added, at: pointer.appending(j), new: after[j]))
            case (nil, nil): continue
            }
        }
    }
}
