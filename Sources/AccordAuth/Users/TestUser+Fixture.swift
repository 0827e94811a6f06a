package import AccordExpectations
public import AccordFixtures

/// The user of a test, unlike any other of the same test: `try await TestUser.current`.
extension TestUser: Fixture {
    /// A new user, changed as the traits `.user { … }` say.
    public static func setUp(_ context: FixtureContext) async throws -> TestUser {
        UserSequence.of(context.scope).next().changed(by: context.bindings[UserChanges.self])
    }

    /// One more user for this test, with an id and an email of its own.
    ///
    /// - Parameter change: what is special about it.
    public static func unique(_ change: (inout TestUser) -> Void = { _ in }) -> TestUser {
        UserSequence.of(Scope.current).next().changed(change)
    }

    func changed(by changes: UserChanges?) -> TestUser {
        changed { user in
            for change in changes?.changes ?? [] { change.apply(&user) }
        }
    }
}

extension TestUser: BoundFixture {
    package static func identity(in bindings: Bindings) -> AnyHashable {
        AnyHashable(bindings[UserChanges.self]?.changes.map(\.id) ?? [])
    }
}
