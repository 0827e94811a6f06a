import AccordExpectations

/// A fixture in the graph of one set of bindings, its type of value erased.
struct FixtureNode: Sendable {
    /// Two asks with the same key get the same value.
    struct Key: Hashable {
        let type: ObjectIdentifier
        let bound: [ObjectIdentifier: AnyHashable]
    }

    let type: any Fixture.Type
    let bindings: Bindings

    init(_ type: any Fixture.Type, in bindings: Bindings) {
        (self.type, self.bindings) = (type, bindings)
    }

    var id: ObjectIdentifier { ObjectIdentifier(type) }
    var lifetime: FixtureLifetime { type.lifetime }

    var name: String {
        (type as? any BoundFixture.Type)?.name(in: bindings) ?? String(describing: type)
    }

    var needs: [FixtureNode] {
        let types = (type as? any BoundFixture.Type)?.needs(in: bindings) ?? type.needs
        return types.map { FixtureNode($0, in: bindings) }
    }

    /// What is bound counts for a fixture and for everything that stands on it.
    var key: Key {
        var seen: Set<ObjectIdentifier> = []
        var bound: [ObjectIdentifier: AnyHashable] = [:]
        var open = [self]
        while let node = open.popLast() {
            guard seen.insert(node.id).inserted else { continue }
            if let fixture = node.type as? any BoundFixture.Type {
                bound[node.id] = fixture.identity(in: bindings)
            }
            open += node.needs
        }
        return Key(type: id, bound: bound)
    }
}
