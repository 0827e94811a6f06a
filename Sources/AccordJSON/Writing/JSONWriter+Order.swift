extension JSONWriter {
    typealias Member = (key: Int, other: JSON?)

    /// The key nodes of an object in the order to write, each with its counterpart in the other document.
    static func members(of value: JSON, _ order: JSONStyle.Order, like other: JSON?) -> [Member] {
        switch order {
        case .source: keys(of: value).map { ($0, nil) }
        case .sorted: MemberIndex(value).keys.map { ($0, nil) }
        case .like: ordered(value, like: other)
        }
    }

    private static func keys(of value: JSON) -> [Int] {
        var keys: [Int] = []
        var node = value.node + 1
        for _ in 0..<value.count {
            keys.append(node)
            node = Int(value.storage.nodes[node + 1].end)
        }
        return keys
    }

    private static func ordered(_ value: JSON, like other: JSON?) -> [Member] {
        let sorted = MemberIndex(value).keys
        guard let other, other.kind == .object else { return sorted.map { ($0, nil) } }
        var known: [[UInt8]: (position: Int, value: JSON)] = [:]
        for (position, key) in keys(of: other).enumerated() {
            let content = other.storage.content(of: key)
            if known[content] == nil { known[content] = (position, JSON(other.storage, key + 1)) }
        }
        let placed = sorted.map { key in (key: key, at: known[value.storage.content(of: key)]) }
        // Members without a place follow; the sort is stable, so they stay sorted, and duplicates in order.
        return placed.sorted { ($0.at?.position ?? .max) < ($1.at?.position ?? .max) }
            .map { ($0.key, $0.at?.value) }
    }

    /// For each element the one of the other array that it became, or nil.
    static func aligned(_ elements: [JSON], to other: JSON?) -> [JSON?] {
        var counterparts = [JSON?](repeating: nil, count: elements.count)
        guard let other, other.kind == .array else { return counterparts }
        let others = other.elements
        for case (let old?, let new?) in ArrayAlignment.pairs(others, elements) {
            counterparts[new] = others[old]
        }
        return counterparts
    }
}
