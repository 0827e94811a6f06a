/// Whether two values mean the same. Recursion is bounded by the depth of the documents.
struct Equality {
    let left: JSONView
    let right: JSONView
    /// Members in another order make a difference.
    var isOrdered = false

    func areEqual(_ i: Int, _ j: Int) -> Bool {
        let code = left.code(i)
        guard code == right.code(j) else { return false }
        if code == JSONNode.string { return areContentsEqual(i, j) }
        if code == JSONNode.number { return areNumbersEqual(i, j) }
        if code < JSONNode.number { return true }
        guard left.count(i) == right.count(j) else { return false }
        return code == JSONNode.array ? areElementsEqual(i, j) : areMembersEqual(i, j)
    }

    @inline(always)
    func areContentsEqual(_ i: Int, _ j: Int) -> Bool {
        let length = left.count(i)
        return length == right.count(j) && Bytes.areEqual(left.content(i), right.content(j), length)
    }

    private func areNumbersEqual(_ i: Int, _ j: Int) -> Bool {
        if areContentsEqual(i, j) { return true }
        return DecimalNumber.areEqual(
            DecimalNumber(left.content(i), count: left.count(i)),
            DecimalNumber(right.content(j), count: right.count(j)))
    }

    private func areElementsEqual(_ i: Int, _ j: Int) -> Bool {
        var (i, j) = (i &+ 1, j &+ 1)
        var rest = left.count(i &- 1)
        while rest > 0 {
            guard areEqual(i, j) else { return false }
            i = left.end(i)
            j = right.end(j)
            rest = rest &- 1
        }
        return true
    }

    /// In step as long as the keys come in the same order, else each member with its counterpart.
    ///
    /// A value that differs decides at once: up to there both objects have the same keys, so it is the same
    /// occurrence of its key on both sides.
    private func areMembersEqual(_ i: Int, _ j: Int) -> Bool {
        var (a, b) = (i &+ 1, j &+ 1)
        var rest = left.count(i)
        while rest > 0 {
            guard areContentsEqual(a, b) else { return !isOrdered && areShuffledMembersEqual(i, j) }
            guard areEqual(a &+ 1, b &+ 1) else { return false }
            a = left.end(a &+ 1)
            b = right.end(b &+ 1)
            rest = rest &- 1
        }
        return true
    }

    private func areShuffledMembersEqual(_ i: Int, _ j: Int) -> Bool {
        if left.count(i) <= MemberSearch.limit { return areFewMembersEqual(i, j) }
        let pairing = MemberPairing(left, i, right, j)
        guard pairing.isComplete else { return false }
        for (old, new) in pairing.partners.enumerated() {
            guard areEqual(pairing.oldKeys[old] + 1, pairing.newKeys[new] + 1) else { return false }
        }
        return true
    }

    /// Both objects have as many members, so it suffices that each of one side finds another partner.
    private func areFewMembersEqual(_ i: Int, _ j: Int) -> Bool {
        var search = MemberSearch(right, j)
        var key = i &+ 1
        let end = left.end(i)
        while key < end {
            guard search.next(like: key, of: left), areEqual(key &+ 1, search.key &+ 1) else { return false }
            key = left.end(key &+ 1)
        }
        return true
    }
}

extension JSON: Hashable {
    public static func == (left: JSON, right: JSON) -> Bool {
        if left.storage === right.storage, left.node == right.node { return true }
        return left.storage.withView { view in
            right.storage.withView { Equality(left: view, right: $0).areEqual(left.node, right.node) }
        }
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(Digests(self).of(node)) }
}
