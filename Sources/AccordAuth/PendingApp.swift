import AccordExpectations
public import AccordFixtures
public import Testing

extension Trait where Self == FixtureTrait {
    /// Starts the app of a test without its bootstrap user: for the tests of a first installation.
    ///
    /// The app's `dependencies(_:)` read it as `context.isPending`, and leave the first user out.
    public static var pendingApp: Self { Self(.pendingApp) }
}

extension FixtureBinding {
    /// Starts the app without its bootstrap user, as the trait of that name does.
    public static var pendingApp: Self { Self { $0[PendingApp.self] = PendingApp() } }
}

extension FixtureContext {
    /// Whether the app is to start without its bootstrap user: `.pendingApp` is bound.
    public var isPending: Bool { bindings[PendingApp.self] != nil }
}

/// Says that the app starts without its bootstrap user.
struct PendingApp: AppIngredient {
    func identity(for app: any TestApp.Type) -> AnyHashable { AnyHashable(true) }
}
