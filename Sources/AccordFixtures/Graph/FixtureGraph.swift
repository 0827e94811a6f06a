import AccordExpectations

/// The graph below one fixture: checked before anything is built.
enum FixtureGraph {
    /// - Throws: `FixtureError.cycle` or `.outlives`.
    static func check(_ type: any Fixture.Type, in bindings: Bindings) throws(FixtureError) {
        var visit = Visit()
        try visit.enter(FixtureNode(type, in: bindings))
    }

    /// A walk down the needs, each fixture once.
    private struct Visit {
        var path: [FixtureNode] = []
        var done: Set<ObjectIdentifier> = []

        mutating func enter(_ node: FixtureNode) throws(FixtureError) {
            if let start = path.firstIndex(where: { $0.id == node.id }) {
                throw .cycle((path[start...] + [node]).map(\.name))
            }
            guard !done.contains(node.id) else { return }
            path.append(node)
            for need in node.needs {
                guard need.lifetime >= node.lifetime else {
                    throw .outlives(node.name, node.lifetime, needs: need.name, need.lifetime)
                }
                try enter(need)
            }
            path.removeLast()
            done.insert(node.id)
        }
    }
}
