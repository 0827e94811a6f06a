public import AccordDatabase

extension FactoryMaker {
    /// The key of a parent: of one that was given, else of one that is made now, and saved before its child.
    ///
    /// ```swift
    /// authorID: try await make.related(\.authorID, AuthorFactory.self, \.id)
    /// ```
    ///
    /// - Parameters:
    ///   - property: refers to the parent; where the caller sets it, no parent is made.
    ///   - factory: makes the parent.
    ///   - key: what of the parent the property holds.
    ///   - traits: what is special about the parent.
    public func related<Parent: Factory, Key: Sendable>(
        _ property: any KeyPath<Model, Key> & Sendable, _ factory: Parent.Type,
        _ key: any KeyPath<Parent.Model, Key> & Sendable, _ traits: FactoryTrait<Parent.Model>...
    ) async throws -> Key where Parent.Model: DatabaseStorable {
        if let given = given(property) { return given }
        return try await parent(factory, traits)[keyPath: key]
    }

    /// The key of a parent whose key only the database gives: `var id: Int64?`.
    ///
    /// - Parameter unsaved: stands for the key where nothing is saved, in `build()`.
    public func related<Parent: Factory, Key: Sendable>(
        _ property: any KeyPath<Model, Key> & Sendable, _ factory: Parent.Type,
        _ key: any KeyPath<Parent.Model, Key?> & Sendable, _ traits: FactoryTrait<Parent.Model>...,
        unsaved: @autoclosure () -> Key
    ) async throws -> Key where Parent.Model: DatabaseStorable {
        if let given = given(property) { return given }
        if let key = try await parent(factory, traits)[keyPath: key] { return key }
        guard database == nil else { throw FactoryError.noKey(of: String(describing: factory)) }
        return unsaved()
    }

    /// The key of a parent whose integer key only the database gives; zero where nothing is saved.
    public func related<Parent: Factory, Key: FixedWidthInteger & Sendable>(
        _ property: any KeyPath<Model, Key> & Sendable, _ factory: Parent.Type,
        _ key: any KeyPath<Parent.Model, Key?> & Sendable, _ traits: FactoryTrait<Parent.Model>...
    ) async throws -> Key where Parent.Model: DatabaseStorable {
        if let given = given(property) { return given }
        if let key = try await parent(factory, traits)[keyPath: key] { return key }
        guard database == nil else { throw FactoryError.noKey(of: String(describing: factory)) }
        return 0
    }

    /// A parent as a whole, for a property that holds one.
    public func related<Parent: Factory>(
        _ property: any KeyPath<Model, Parent.Model> & Sendable, _ factory: Parent.Type,
        _ traits: FactoryTrait<Parent.Model>...
    ) async throws -> Parent.Model where Parent.Model: DatabaseStorable {
        if let given = given(property) { return given }
        return try await parent(factory, traits)
    }

    private func parent<Parent: Factory>(
        _ factory: Parent.Type, _ traits: [FactoryTrait<Parent.Model>]
    ) async throws -> Parent.Model where Parent.Model: DatabaseStorable {
        if let given = family.parent(factory) { return given }
        let trait = FactoryTrait.all(traits)
        guard let database else { return try await Making<Parent>.build(trait, in: nil, family: family) }
        return try await Making<Parent>.create(trait, in: database, family: family)
    }
}
