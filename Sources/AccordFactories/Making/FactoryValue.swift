/// A value that a test sets for one property of a model.
struct FactoryValue<Model: Sendable>: Sendable {
    let property: any PartialKeyPath<Model> & Sendable
    let value: any Sendable
    /// Writes it into a model; false where the property cannot be written.
    let apply: @Sendable (inout Model) -> Bool

    init<Value: Sendable>(_ property: any KeyPath<Model, Value> & Sendable, _ value: Value) {
        self.property = property
        self.value = value
        apply = { model in
            guard let property = property as? WritableKeyPath<Model, Value> else { return false }
            model[keyPath: property] = value
            return true
        }
    }
}
