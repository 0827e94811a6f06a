import AccordJSON

/// How the shape of a body differs from what it was.
struct ShapeChange: Equatable {
    enum Kind: Equatable {
        /// A member that every object had, and not every object has now.
        case memberGone
        case memberAdded
        /// Values of types that were not met before.
        case type(old: [JSON.Kind], new: [JSON.Kind])
    }

    /// More of them nobody reads.
    static let limit = 100

    let kind: Kind
    /// Where it was met first: of a member that is gone in the old body, else in the new one.
    let pointer: JSONPointer

    /// The changes in the order of the old body, those of one object before those of the next.
    static func all(from old: JSON, to new: JSON) -> [ShapeChange] {
        var changes: [ShapeChange] = []
        compare(BodyShape(old), BodyShape(new), &changes)
        return Array(changes.prefix(limit))
    }

    static func == (left: ShapeChange, right: ShapeChange) -> Bool {
        left.kind == right.kind && left.pointer.tokens == right.pointer.tokens
    }

    // MARK: -

    private static func compare(_ old: BodyShape, _ new: BodyShape, _ changes: inout [ShapeChange]) {
        guard changes.count < limit, !old.isUnknown, !new.isUnknown else { return }
        compareKinds(old, new, &changes)
        guard !old.isOpaque, !new.isOpaque else { return }
        if old.objectCount > 0, new.objectCount > 0 { compareMembers(old, new, &changes) }
        if let before = old.elements.first, let after = new.elements.first {
            compare(before, after, &changes)
        }
    }

    private static func compareKinds(_ old: BodyShape, _ new: BodyShape, _ changes: inout [ShapeChange]) {
        let added = new.kinds.keys.filter { old.kinds[$0] == nil }.sorted { $0.rawValue < $1.rawValue }
        guard !old.kinds.isEmpty, let first = added.first, let pointer = new.kinds[first] else { return }
        let before = old.kinds.keys.sorted { $0.rawValue < $1.rawValue }
        changes.append(ShapeChange(kind: .type(old: before, new: added), pointer: pointer))
    }

    private static func compareMembers(_ old: BodyShape, _ new: BodyShape, _ changes: inout [ShapeChange]) {
        for (name, before) in sorted(old.members) {
            let after = new.members[name]
            if old.isInEvery(before), !(after.map(new.isInEvery) ?? false) {
                changes.append(ShapeChange(kind: .memberGone, pointer: before.pointer))
            }
            if let after { compare(before.shape, after.shape, &changes) }
        }
        for (name, after) in sorted(new.members) where old.members[name] == nil {
            changes.append(ShapeChange(kind: .memberAdded, pointer: after.pointer))
        }
    }

    private static func sorted(
        _ members: [[UInt8]: BodyShape.Member]
    ) -> [(key: [UInt8], value: BodyShape.Member)] {
        members.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    }
}
