import AccordDatabase

/// How one model comes to be: defined, completed, and saved after its parents.
enum Making<F: Factory> {
    static func build(
        _ trait: FactoryTrait<F.Model>, in database: TestDatabase?, family: Family = Family()
    ) async throws -> F.Model {
        let maker = FactoryMaker(
            trait, in: database, family: family.adding(trait.parents),
            numbers: { FactorySequences.next(of: F.self) })
        try await F.willBuild()
        var model = try await F.definition(maker)
        try maker.apply(to: &model)
        try await F.didBuild(&model)
        for hook in trait.didBuild { try await hook(&model) }
        return model
    }
}

extension Making where F.Model: DatabaseStorable {
    static func create(
        _ trait: FactoryTrait<F.Model>, in database: TestDatabase, family: Family = Family()
    ) async throws -> F.Model {
        var model = try await build(trait, in: database, family: family)
        try await F.willCreate(&model, in: database)
        model = try await model.stored(in: database)
        try await F.didCreate(&model, in: database)
        for hook in trait.didCreate { try await hook(&model, database) }
        return model
    }
}
