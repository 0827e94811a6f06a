extension JSONView {
    /// Whether two values of two documents mean the same, by the rules of `JSON.==`.
    package static func areEqual(_ left: JSONView, _ i: Int, _ right: JSONView, _ j: Int) -> Bool {
        Equality(left: left, right: right).areEqual(i, j)
    }

    /// For every value inside one, in document order, a number that is the same for equal values.
    package func digests(of root: Int) -> [UInt64] {
        let digests = Digests(self, root, isOrdered: false)
        return (root..<end(root)).map(digests.of)
    }
}
