extension JSON {
    /// Negative, zero or positive, as this number is less than, equal to or greater than another one, by
    /// their decimal values; nil where one of both is no number.
    package func numberOrder(to other: JSON) -> Int? {
        guard header.code == JSONNode.number, other.header.code == JSONNode.number else { return nil }
        return storage.withView { view in
            other.storage.withView { otherView in
                DecimalNumber.order(
                    DecimalNumber(view.content(node), count: view.count(node)),
                    DecimalNumber(otherView.content(other.node), count: otherView.count(other.node)))
            }
        }
    }
}
