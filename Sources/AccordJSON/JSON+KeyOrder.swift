extension JSON {
    /// Nodes of this value in the order that they have when all keys are sorted, however they came.
    ///
    /// - Parameter nodes: ascending, as scans name them.
    package func inKeyOrder(_ nodes: [Int]) -> [Int] {
        guard nodes.count > 1 else { return nodes }
        switch kind {
        case .array: return Self.split(nodes, among: elements).flatMap { $0.inKeyOrder($1) }
        case .object:
            let members = members
            return Self.split(nodes, among: members.map(\.value)).enumerated()
                .filter { !$1.1.isEmpty }
                .map { (key: members[$0].key, part: $1) }
                .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .flatMap { $0.part.0.inKeyOrder($0.part.1) }
        default: return nodes
        }
    }

    /// Each child with those of the nodes that it contains.
    private static func split(_ nodes: [Int], among children: [JSON]) -> [(JSON, [Int])] {
        var rest = nodes[...]
        return children.map { child in
            let own = rest.prefix { $0 < Int(child.header.end) }
            rest = rest.dropFirst(own.count)
            return (child, Array(own))
        }
    }
}
