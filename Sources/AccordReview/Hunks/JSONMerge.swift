import AccordJSON
import AccordSnapshots

/// Puts a document together from an old and a new one: each difference is taken or left.
///
/// Members keep the order of the old document; one that was added follows the member that it follows in the
/// new one.
struct JSONMerge {
    /// Indices of the differences that are taken.
    let accepted: Set<Int>

    func merged(_ old: JSON, _ new: JSON, _ tree: DifferenceTree) -> JSON {
        if let changed = tree.changed { return accepted.contains(changed) ? new : old }
        return switch old.kind {
        case .object: members(old, new, tree)
        case .array: elements(old, new, tree)
        case .null, .boolean, .number, .string: old
        }
    }

    private func members(_ old: JSON, _ new: JSON, _ tree: DifferenceTree) -> JSON {
        let (received, additions) = additions(new, tree)
        var members = additions[nil, default: []]
        for (key, value) in old.members {
            let name = Array(key.utf8)
            if let removed = tree.removed[name] {
                if !accepted.contains(removed) { members.append((key, value)) }
                continue
            }
            let inner = tree.inner[name].flatMap { inner in received[name].map { merged(value, $0, inner) } }
            members.append((key, inner ?? value))
            members += additions[name, default: []]
        }
        return JSON(members: members)
    }

    private typealias Members = [(String, JSON)]

    /// The values of the new document, and the members that were added behind each that was not.
    private func additions(
        _ new: JSON, _ tree: DifferenceTree
    ) -> (received: [DifferenceTree.Key: JSON], additions: [DifferenceTree.Key?: Members]) {
        var received: [DifferenceTree.Key: JSON] = [:]
        var additions: [DifferenceTree.Key?: Members] = [:]
        var anchor: DifferenceTree.Key?
        for (key, value) in new.members {
            let name = Array(key.utf8)
            if let added = tree.added[name] {
                if accepted.contains(added) { additions[anchor, default: []].append((key, value)) }
            } else {
                received[name] = value
                anchor = name
            }
        }
        return (received, additions)
    }

    private func elements(_ old: JSON, _ new: JSON, _ tree: DifferenceTree) -> JSON {
        let (before, after) = (Array(old.elements), Array(new.elements))
        var elements: [JSON] = []
        var (i, j) = (0, 0)
        while i < before.count || j < after.count {
            if i < before.count, let removed = tree.removed[DifferenceTree.key(i)] {
                if !accepted.contains(removed) { elements.append(before[i]) }
                i += 1
            } else if j < after.count, let added = tree.added[DifferenceTree.key(j)] {
                if accepted.contains(added) { elements.append(after[j]) }
                j += 1
            } else {
                guard i < before.count, j < after.count else { break }
                let inner = tree.inner[DifferenceTree.key(j)]
                elements.append(inner.map { merged(before[i], after[j], $0) } ?? before[i])
                (i, j) = (i + 1, j + 1)
            }
        }
        return JSON(elements: elements)
    }
}
