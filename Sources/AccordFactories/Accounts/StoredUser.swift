public import AccordAuth
import AccordDatabase
public import AccordFixtures

/// The user of a test, saved in the tables of ``AccountSchema``: `try await StoredUser.current`.
///
/// It is the same user as `TestUser.current`, with the key that the one database of the app has given it.
public enum StoredUser: Fixture {
    public static var needs: [any Fixture.Type] { [TestUser.self, TestDatabase.self] }

    public static func setUp(_ context: FixtureContext) async throws -> TestUser {
        var user = try await context.value(TestUser.self)
        user.id = 0
        return try await user.stored(in: try await context.database)
    }
}

/// The administrator of a test, saved: `try await StoredAdmin.current`.
public enum StoredAdmin: Fixture {
    public static var needs: [any Fixture.Type] { [AdminUser.self, TestDatabase.self] }

    public static func setUp(_ context: FixtureContext) async throws -> TestUser {
        var user = try await context.value(AdminUser.self)
        user.id = 0
        return try await user.stored(in: try await context.database)
    }
}
