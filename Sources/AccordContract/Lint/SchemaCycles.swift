/// Schemas that lead back to themselves without a step into the value: no value could ever be checked.
struct SchemaCycles {
    private(set) var detections: [Detection] = []

    private var nodes: [NodeIdentity: ContractNode] = [:]
    private var targets: [NodeIdentity: NodeIdentity] = [:]
    private var done: Set<NodeIdentity> = []

    private struct Step {
        var node: NodeIdentity
        var next: [NodeIdentity]
    }

    init(_ schemas: [ContractNode], _ links: [Outline.Link]) {
        for schema in schemas { nodes[schema.identity] = schema }
        for link in links where nodes[link.source.identity] != nil {
            targets[link.source.identity] = link.target.identity
        }
        for schema in schemas.sorted(by: { $0.order < $1.order }) { search(from: schema.identity) }
    }

    private mutating func search(from start: NodeIdentity) {
        guard !done.contains(start) else { return }
        var path = [Step(node: start, next: applied(start))]
        var onPath: Set<NodeIdentity> = [start]
        while !path.isEmpty {
            guard let next = path[path.count - 1].next.popLast() else {
                let finished = path.removeLast().node
                onPath.remove(finished)
                done.insert(finished)
                continue
            }
            if onPath.contains(next) {
                report(path.drop { $0.node != next }.map(\.node))
            } else if !done.contains(next), nodes[next] != nil {
                path.append(Step(node: next, next: applied(next)))
                onPath.insert(next)
            }
        }
    }

    /// A cycle of nothing but references is told by the references.
    private mutating func report(_ cycle: [NodeIdentity]) {
        guard cycle.contains(where: { targets[$0] == nil }), let last = cycle.last, let node = nodes[last]
        else { return }
        detections.append(
            Detection(.endlessSchema, at: node, subject: cycle.first.flatMap { nodes[$0]?.name } ?? ""))
    }

    /// The schemas that apply to the same value.
    private func applied(_ identity: NodeIdentity) -> [NodeIdentity] {
        guard let node = nodes[identity] else { return [] }
        var found: [NodeIdentity] = []
        if let target = targets[identity] {
            if node.contract.version == .v30 { return [target] }
            found.append(target)
        }
        for keyword in ["allOf", "anyOf", "oneOf"] { found += node[keyword]?.elements.map(\.identity) ?? [] }
        for keyword in ["not", "if"] { found += node[keyword].map { [$0.identity] } ?? [] }
        return found
    }
}
