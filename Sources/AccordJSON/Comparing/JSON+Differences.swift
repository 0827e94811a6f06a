extension JSON {
    /// All places in which another document differs from this one; none where both are equal.
    ///
    /// Elements of arrays are aligned: one that was inserted is one difference, and one that changed is
    /// compared with what it was before. Repeated keys are compared occurrence by occurrence.
    ///
    /// - Parameters:
    ///   - new: the document to compare with.
    ///   - keyOrder: `.asSent` reports members in another order as well.
    public func differences(to new: JSON, keyOrder: JSONKeyOrder = .free) -> [JSONDifference] {
        let isOrdered = keyOrder == .asSent
        return storage.withView { before in
            new.storage.withView { after in
                if Equality(left: before, right: after, isOrdered: isOrdered).areEqual(node, new.node) {
                    return []
                }
                let old = DigestedValue(self, before, isOrdered: isOrdered)
                var walk = DifferenceWalk(
                    old, DigestedValue(new, after, isOrdered: isOrdered), keyOrder: keyOrder)
                walk.compare(node, new.node)
                return walk.differences
            }
        }
    }
}
