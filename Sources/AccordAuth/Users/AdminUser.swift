package import AccordExpectations
public import AccordFixtures

/// The administrator of a test, apart from its user: `try await AdminUser.current`.
public enum AdminUser: BoundFixture {
    /// A new user who may do everything; the traits `.user { … }` leave it alone.
    public static func setUp(_ context: FixtureContext) async throws -> TestUser {
        UserSequence.of(context.scope).next().admin
    }

    package static func identity(in bindings: Bindings) -> AnyHashable { AnyHashable(0) }
}
