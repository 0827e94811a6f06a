extension JSONWriter {
    typealias Member = (key: Int, counterpart: Int?)

    /// The keys of an object that the reference has, in its order and each with its value there; then the
    /// others, sorted.
    func members(of object: Int, like other: Int) -> [Member]? {
        guard let reference = reference?.other.view, reference.code(other) == JSONNode.object else {
            return nil
        }
        let pairing = MemberPairing(reference, other, view, object)
        var members: [Member] = []
        members.reserveCapacity(pairing.newKeys.count)
        for (index, partner) in pairing.partners.enumerated() where partner != MemberPairing.none {
            members.append((pairing.newKeys[partner], pairing.oldKeys[index] + 1))
        }
        guard members.count < pairing.newKeys.count else { return members }
        let isPaired = pairing.isNewPaired
        let rest = pairing.newKeys.indices.filter { !isPaired[$0] }.map { pairing.newKeys[$0] }
        return members + KeyOrder.sorted(rest, of: view).map { (rest[$0], nil) }
    }

    /// For each element the one of the reference's array that it was, or nil.
    func counterparts(of array: Int, in other: Int) -> [Int?]? {
        guard let reference, reference.other.view.code(other) == JSONNode.array else { return nil }
        let alignment = ArrayAlignment(reference.other, other, reference.own, array)
        var counterparts = [Int?](repeating: nil, count: alignment.newNodes.count)
        for case (let old?, let new?) in alignment.pairs { counterparts[new] = alignment.oldNodes[old] }
        return counterparts
    }
}
