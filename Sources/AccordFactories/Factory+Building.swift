public import AccordJSON

extension Factory {
    /// A model that is not saved; its parents are not saved either.
    public static func build(_ traits: FactoryTrait<Model>...) async throws -> Model {
        try await Making<Self>.build(.all(traits), in: nil)
    }

    /// Several models that are not saved.
    public static func buildMany(_ count: Int, _ traits: FactoryTrait<Model>...) async throws -> [Model] {
        var models: [Model] = []
        for _ in 0..<max(0, count) { models.append(try await Making<Self>.build(.all(traits), in: nil)) }
        return models
    }
}

extension Factory where Model: Encodable {
    /// A model that is not saved, as JSON: for the body of a request.
    ///
    /// - Throws: what making or encoding the model throws.
    public static func attributes(_ traits: FactoryTrait<Model>...) async throws -> JSON {
        try JSON(encoding: try await Making<Self>.build(.all(traits), in: nil))
    }
}
