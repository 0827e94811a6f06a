/// Walks two documents side by side and notes where they differ.
struct DifferenceWalk {
    private let old: DigestedValue
    private let new: DigestedValue
    private let equality: Equality
    private var tokens: [String] = []
    private(set) var differences: [JSONDifference] = []

    init(_ old: DigestedValue, _ new: DigestedValue, keyOrder: JSONKeyOrder) {
        self.old = old
        self.new = new
        equality = Equality(left: old.view, right: new.view, isOrdered: keyOrder == .asSent)
    }

    mutating func compare(_ i: Int, _ j: Int) {
        if areEqual(i, j) { return }
        let code = old.view.code(i)
        if code == new.view.code(j), code == JSONNode.object {
            compareMembers(i, j)
        } else if code == new.view.code(j), code == JSONNode.array {
            compareElements(i, j)
        } else {
            note(.changed, old: i, new: j)
        }
    }

    /// Digests tell at once that two values differ; only where they agree the values are compared.
    private func areEqual(_ i: Int, _ j: Int) -> Bool {
        old.digests.of(i) == new.digests.of(j) && equality.areEqual(i, j)
    }

    private mutating func note(_ kind: JSONDifference.Kind, old i: Int? = nil, new j: Int? = nil) {
        differences.append(
            JSONDifference(kind, at: JSONPointer(tokens: tokens), old: i.map(old.json), new: j.map(new.json)))
    }

    private mutating func at(_ token: String, _ body: (inout DifferenceWalk) -> Void) {
        tokens.append(token)
        body(&self)
        tokens.removeLast()
    }

    private mutating func compareMembers(_ i: Int, _ j: Int) {
        let pairing = MemberPairing(old.view, i, new.view, j)
        for (index, key) in pairing.oldKeys.enumerated() {
            let partner = pairing.partners[index]
            if partner != MemberPairing.none, areEqual(key + 1, pairing.newKeys[partner] + 1) { continue }
            at(old.value.storage.string(of: key)) { walk in
                if partner == MemberPairing.none {
                    walk.note(.removed, old: key + 1)
                } else {
                    walk.compare(key + 1, pairing.newKeys[partner] + 1)
                }
            }
        }
        for (isPaired, key) in zip(pairing.isNewPaired, pairing.newKeys) where !isPaired {
            at(new.value.storage.string(of: key)) { $0.note(.added, new: key + 1) }
        }
        if equality.isOrdered, !pairing.isInOrder { note(.reordered, old: i, new: j) }
    }

    private mutating func compareElements(_ i: Int, _ j: Int) {
        let alignment = ArrayAlignment(old, i, new, j)
        for pair in alignment.pairs {
            switch pair {
            case (let a?, let b?):
                let (before, after) = (alignment.oldNodes[a], alignment.newNodes[b])
                if areEqual(before, after) { continue }
                at(String(b)) { $0.compare(before, after) }
            case (let a?, nil): at(String(a)) { $0.note(.removed, old: alignment.oldNodes[a]) }
            case (nil, let b?): at(String(b)) { $0.note(.added, new: alignment.newNodes[b]) }
            case (nil, nil): continue
            }
        }
    }
}
