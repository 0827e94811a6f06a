public import AccordDatabase
import AccordFixtures

extension Factory where Model: DatabaseStorable {
    /// A model that is saved, its parents before it, and given back with its key.
    ///
    /// - Parameters:
    ///   - traits: what is special about it; later ones win.
    ///   - database: the one of the test where none is given, which is the one that the app uses.
    /// - Throws: what the database says; `FactoryError`; what the definition throws.
    @discardableResult
    public static func create(
        _ traits: FactoryTrait<Model>..., in database: TestDatabase? = nil
    ) async throws -> Model {
        try await create(.all(traits), in: database)
    }

    /// Several models that are saved, each with its own parents unless one is given.
    @discardableResult
    public static func createMany(
        _ count: Int, _ traits: FactoryTrait<Model>..., in database: TestDatabase? = nil
    ) async throws -> [Model] {
        var models: [Model] = []
        for _ in 0..<max(0, count) { models.append(try await create(.all(traits), in: database)) }
        return models
    }

    static func create(_ trait: FactoryTrait<Model>, in database: TestDatabase?) async throws -> Model {
        let database = if let database { database } else { try await TestDatabase.current }
        return try await Making<Self>.create(trait, in: database)
    }
}
