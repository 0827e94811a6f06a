import AccordExpectations
public import AccordFixtures
public import Testing

extension Trait where Self == FixtureTrait {
    /// Says how the app of a test knows its users; it wins over what the app says itself.
    public static func authentication(_ authentication: Authentication) -> Self {
        Self(.authentication(authentication))
    }
}

extension FixtureBinding {
    /// Says how the app of a test knows its users, as the trait of that name does.
    public static func authentication(_ authentication: Authentication) -> Self {
        Self { $0[Authentication.self] = authentication }
    }
}

extension Authentication: AppIngredient {
    package func identity(for app: any TestApp.Type) -> AnyHashable { AnyHashable(id) }
}

extension Bindings {
    /// What a trait binds, else what the app says itself.
    var authentication: Authentication? {
        self[Authentication.self] ?? (appType as? any AuthenticatingTestApp.Type)?.authentication
    }
}
