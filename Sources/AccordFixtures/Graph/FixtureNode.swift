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

    var needs: [FixtureNode] { neededTypes.map { FixtureNode($0, in: bindings) } }

    func needs(_ type: any Fixture.Type) -> Bool { neededTypes.contains { $0 == type } }

    private var neededTypes: [any Fixture.Type] {
        (type as? any BoundFixture.Type)?.needs(in: bindings) ?? type.needs
    }
}
