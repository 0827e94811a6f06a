#if GRDB && Auth
import Accord
import AccordAuth
import AccordDatabase
import AccordFactories
import AccordGRDB
import Testing

@Suite(.database(of: Library.self)) struct AccountTests {
    @Test func `a user is saved with roles and permissions`() async throws {
        let user = try await UserFactory.create(
            .roles(["editor", "author"]), .set(\.permissions, to: ["books.write"]))
        #expect(user.id > 0)
        try await TestDatabase.current.expectCount("users", 1).expectCount("user_roles", 2)
            .expectRow("permissions", ["name": "books.write"])
    }

    @Test func `users share the roles of the same name`() async throws {
        try await UserFactory.createMany(3, .roles(["editor"]))
        try await TestDatabase.current.expectCount("roles", 1).expectCount("user_roles", 3)
    }

    @Test func `a password is stored as a real hash`() async throws {
        let user = try await UserFactory.create(.password("s3cret"))
        let row = try await TestDatabase.current.requireRow(
            "users", ["email": .init(stringLiteral: user.email)])
        guard case .text(let hash)? = row["password_hash"] else {
            Issue.record("no text in password_hash")
            return
        }
        #expect(PBKDF2Hasher().verify("s3cret", against: hash))
    }

    @Test func `a superuser may do everything`() async throws {
        let user = try await SuperuserFactory.create()
        #expect(user.isSuperuser && user.isStaff && user.roles == ["admin"])
        try await TestDatabase.current.expectRow("users", ["is_superuser": 1, "email": "admin1@example.org"])
    }

    @Test func `a role is saved with its permissions`() async throws {
        try await RoleFactory.create(.set(\.permissions, to: ["a", "b"]))
        try await TestDatabase.current.expectRow("roles", ["name": "role1"]).expectCount(
            "role_permissions", 2)
    }

    @Test func `the user of a test can be saved, and so can its administrator`() async throws {
        let (user, admin) = (try await StoredUser.current, try await StoredAdmin.current)
        #expect(user.email == "user1@example.org" && admin.isSuperuser && admin.id != user.id)
        try await TestDatabase.current.expectCount("users", 2)
    }
}

/// The app's own model of a user, here the author of a library.
private enum Writers: UserModelFactory {
    static func model(of user: TestUser) -> Author { Author(name: user.name) }
}

@Suite(.database(of: Library.self)) struct UserModelFactoryTests {
    @Test func `the app's own model is made of a user of the test`() async throws {
        let author = try await Writers.create(for: TestUser.current)
        #expect(author.id != nil && author.name == "User 1")
    }

    @Test func `without a user it has a sequence of its own`() async throws {
        #expect(try await Writers.createMany(2).map(\.name) == ["User 1", "User 2"])
    }
}
#endif
