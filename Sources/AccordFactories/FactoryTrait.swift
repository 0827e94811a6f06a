public import AccordDatabase

/// What is special about one model: a value that is set, a variation with a name, a parent that is given.
///
/// ```swift
/// extension FactoryTrait<Book> {
///     static let outOfStock = FactoryTrait("outOfStock", .set(\.copies, to: 0))
/// }
///
/// let book = try await BookFactory.create(.outOfStock, .set(\.title, to: "Emma"))
/// ```
public struct FactoryTrait<Model: Sendable>: Sendable {
    /// Runs on a model that was made or saved.
    typealias Hook = @Sendable (inout Model) async throws -> Void
    typealias DatabaseHook = @Sendable (inout Model, TestDatabase) async throws -> Void

    /// Nil for what is set in place.
    public private(set) var name: String?
    private(set) var values: [FactoryValue<Model>] = []
    private(set) var parents: [ObjectIdentifier: any Sendable] = [:]
    private(set) var didBuild: [Hook] = []
    private(set) var didCreate: [DatabaseHook] = []

    private init() {}

    /// A variation with a name, out of others; of values for the same property the last counts.
    public init(_ name: String, _ parts: FactoryTrait<Model>...) {
        self = Self.all(parts)
        self.name = name
    }

    /// Sets a property: what the definition derives from it sees this value.
    ///
    /// A `let` can be set as well, as long as the definition asks for it with `make(\.property, …)`.
    public static func set<Value: Sendable>(
        _ property: any KeyPath<Model, Value> & Sendable, to value: Value
    ) -> FactoryTrait {
        var trait = FactoryTrait()
        trait.values = [FactoryValue(property, value)]
        return trait
    }

    /// Gives the parent: no other is made for it, in the whole graph.
    public static func parent<Parent: Factory>(_ factory: Parent.Type, _ model: Parent.Model) -> FactoryTrait
    {
        var trait = FactoryTrait()
        trait.parents[ObjectIdentifier(factory)] = model
        return trait
    }

    /// Runs when a model has been made, before it is saved.
    public static func afterBuild(
        _ body: @escaping @Sendable (_ model: inout Model) async throws -> Void
    ) -> FactoryTrait {
        var trait = FactoryTrait()
        trait.didBuild = [body]
        return trait
    }

    /// Runs when a model has been saved.
    public static func afterCreate(
        _ body: @escaping @Sendable (_ model: inout Model, _ database: TestDatabase) async throws -> Void
    ) -> FactoryTrait {
        var trait = FactoryTrait()
        trait.didCreate = [body]
        return trait
    }

    /// Everything of several, the last value of a property and the last parent of a factory counting.
    static func all(_ traits: [FactoryTrait]) -> FactoryTrait {
        traits.reduce(into: FactoryTrait()) { all, trait in
            all.values += trait.values
            all.parents.merge(trait.parents) { $1 }
            all.didBuild += trait.didBuild
            all.didCreate += trait.didCreate
        }
    }
}
