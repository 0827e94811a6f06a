/// The parents that a test gives, for a model and for all that it stands on.
struct Family: Sendable {
    private var parents: [ObjectIdentifier: any Sendable] = [:]

    func parent<Parent: Factory>(_ factory: Parent.Type) -> Parent.Model? {
        parents[ObjectIdentifier(factory)] as? Parent.Model
    }

    /// With the parents that are given nearer to the model, which win.
    func adding(_ nearer: [ObjectIdentifier: any Sendable]) -> Family {
        var family = self
        family.parents.merge(nearer) { $1 }
        return family
    }
}
