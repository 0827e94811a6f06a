import AccordExpectations

/// The graphs below fixtures: each walked once for the same bindings, and checked before anything is built.
struct FixtureGraph {
    /// A fixture where these things are bound.
    private struct Place: Hashable {
        let fixture: ObjectIdentifier
        let bindings: Bindings.Revision
    }

    private var keys: [Place: FixtureNode.Key] = [:]
    /// From the fixture that was asked for down to where the walk is.
    private var path: [FixtureNode] = []

    /// What tells the value of a fixture from others; what is bound counts for it and for all that it stands on.
    ///
    /// - Throws: `FixtureError.cycle` or `.outlives`.
    mutating func key(of node: FixtureNode) throws(FixtureError) -> FixtureNode.Key {
        let place = Place(fixture: node.id, bindings: node.bindings.revision)
        if let key = keys[place] { return key }
        if let start = path.firstIndex(where: { $0.id == node.id }) {
            throw .cycle((path[start...] + [node]).map(\.name))
        }
        path.append(node)
        defer { path.removeLast() }
        let key = FixtureNode.Key(type: node.id, bound: try bound(below: node))
        keys[place] = key
        return key
    }

    private mutating func bound(
        below node: FixtureNode
    ) throws(FixtureError) -> [ObjectIdentifier: AnyHashable] {
        var bound: [ObjectIdentifier: AnyHashable] = [:]
        if let fixture = node.type as? any BoundFixture.Type {
            bound[node.id] = fixture.identity(in: node.bindings)
        }
        for need in node.needs {
            guard need.lifetime >= node.lifetime else {
                throw .outlives(node.name, node.lifetime, needs: need.name, need.lifetime)
            }
            bound.merge(try key(of: need).bound) { known, _ in known }
        }
        return bound
    }
}

extension FixtureGraph {
    /// Looks at the graph below one fixture, where nothing is to be built yet.
    ///
    /// - Throws: `FixtureError.cycle` or `.outlives`.
    static func check(_ type: any Fixture.Type, in bindings: Bindings) throws(FixtureError) {
        var graph = FixtureGraph()
        _ = try graph.key(of: FixtureNode(type, in: bindings))
    }
}
