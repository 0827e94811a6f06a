import AccordDatabase
import Synchronization

/// What a factory's definition asks while it makes one model.
public final class FactoryMaker<Model: Sendable>: Sendable {
    private struct State {
        var number: Int?
        /// What the definition has asked for.
        var asked: Set<PartialKeyPath<Model>> = []
    }

    let trait: FactoryTrait<Model>
    /// Where parents are saved; nil where nothing is.
    let database: TestDatabase?
    /// Parents that were given or made further up the graph, by factory.
    let family: Family
    private let numbers: @Sendable () -> Int
    private let state = Mutex(State())

    init(
        _ trait: FactoryTrait<Model>, in database: TestDatabase?, family: Family,
        numbers: @escaping @Sendable () -> Int
    ) {
        self.trait = trait
        self.database = database
        self.family = family
        self.numbers = numbers
    }

    /// The place in this test's own sequence of the factory, from 1: the same throughout one definition.
    ///
    /// A definition that does not ask, because all that needs it is set, leaves the sequence as it is.
    public var number: Int {
        state.withLock { state in
            if let number = state.number { return number }
            let number = numbers()
            state.number = number
            return number
        }
    }

    /// The value of a property: what the caller has set, else what stands behind.
    public func callAsFunction<Value: Sendable>(
        _ property: any KeyPath<Model, Value> & Sendable, _ value: @autoclosure () throws -> Value
    ) rethrows -> Value {
        try given(property) ?? value()
    }

    /// The value that the caller has set for a property.
    func given<Value: Sendable>(_ property: any KeyPath<Model, Value> & Sendable) -> Value? {
        state.withLock { _ = $0.asked.insert(property) }
        // Not `last { … }?.value as? Value`: where nothing is set, an optional `Value` would be set to nil.
        guard let set = trait.values.last(where: { $0.property == property }) else { return nil }
        return set.value as? Value
    }

    /// Writes what was set for properties that the definition has not asked for.
    func apply(to model: inout Model) throws {
        let asked = state.withLock { $0.asked }
        for value in trait.values where !asked.contains(value.property) {
            guard value.apply(&model) else {
                throw FactoryError.notSettable(
                    property: String(describing: value.property), model: String(describing: Model.self))
            }
        }
    }
}
