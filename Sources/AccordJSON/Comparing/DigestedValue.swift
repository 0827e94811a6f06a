/// A value with the digests of all that it contains.
struct DigestedValue {
    let value: JSON
    let view: JSONView
    let digests: Digests

    init(_ value: JSON, _ view: JSONView, isOrdered: Bool = false) {
        self.value = value
        self.view = view
        digests = Digests(view, value.node, isOrdered: isOrdered)
    }

    func json(_ node: Int) -> JSON { JSON(value.storage, node) }
}
