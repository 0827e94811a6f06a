/// Which member of an object is which of another one: the same key, and the same occurrence of that key.
struct MemberPairing {
    static let none = -1

    let oldKeys: [Int]
    let newKeys: [Int]
    /// For every old member the index of the new one, or `none`.
    private(set) var partners: [Int]
    private(set) var pairCount = 0

    init(_ old: JSONView, _ oldObject: Int, _ new: JSONView, _ newObject: Int) {
        oldKeys = old.keys(of: oldObject)
        newKeys = new.keys(of: newObject)
        partners = [Int](repeating: Self.none, count: oldKeys.count)
        if Self.haveSameKeys(old, oldKeys, new, newKeys) {
            var index = 0
            while index < oldKeys.count {
                partners[index] = index
                index = index &+ 1
            }
            pairCount = index
        } else if newKeys.count <= MemberSearch.limit {
            search(old, MemberSearch(new, newObject))
        } else {
            pair(old, new)
        }
    }

    /// Whether both objects have the same keys equally often.
    var isComplete: Bool { pairCount == oldKeys.count && pairCount == newKeys.count }

    /// Whether the pairs come in the same order on both sides.
    var isInOrder: Bool {
        var last = Self.none
        for partner in partners where partner != Self.none {
            if partner < last { return false }
            last = partner
        }
        return true
    }

    /// Marks for every new member whether it has a partner.
    var isNewPaired: [Bool] {
        var isPaired = [Bool](repeating: false, count: newKeys.count)
        for partner in partners where partner != Self.none { isPaired[partner] = true }
        return isPaired
    }

    private static func haveSameKeys(_ old: JSONView, _ oldKeys: [Int], _ new: JSONView, _ newKeys: [Int])
        -> Bool
    {
        guard oldKeys.count == newKeys.count else { return false }
        let equality = Equality(left: old, right: new)
        var index = 0
        while index < oldKeys.count {
            guard equality.areContentsEqual(oldKeys[index], newKeys[index]) else { return false }
            index = index &+ 1
        }
        return true
    }

    private mutating func search(_ old: JSONView, _ members: MemberSearch) {
        var members = members
        var index = 0
        while index < oldKeys.count {
            if members.next(like: oldKeys[index], of: old) {
                partners[index] = members.index
                pairCount = pairCount &+ 1
            }
            index = index &+ 1
        }
    }

    /// Walks both sides in the order of their keys, so that it stays fast for objects of any size.
    private mutating func pair(_ old: JSONView, _ new: JSONView) {
        let before = KeyOrder.sorted(oldKeys, of: old)
        let after = KeyOrder.sorted(newKeys, of: new)
        var (i, j) = (0, 0)
        while i < before.count, j < after.count {
            let (a, b) = (oldKeys[before[i]], newKeys[after[j]])
            let order = Bytes.order(old.content(a), old.count(a), new.content(b), new.count(b))
            if order == 0 {
                partners[before[i]] = after[j]
                pairCount += 1
            }
            if order <= 0 { i += 1 }
            if order >= 0 { j += 1 }
        }
    }
}
