#if Auth
import Accord
import AccordAuth
import Testing

@Suite(.fixtures(TestUser.self)) struct UserFixtureTests {
    @Test(arguments: 0..<20) func `the user of a test is the same throughout, and the first`(_ run: Int)
        async throws
    {
        let user = try await TestUser.current
        #expect(user == TestUser(id: 1, email: "user1@example.org", name: "User 1"))
        #expect(try await TestUser.current == user)
    }

    @Test func `the administrator is another user than the test's own`() async throws {
        let (user, admin) = (try await TestUser.current, try await AdminUser.current)
        #expect(admin.isSuperuser && !user.isSuperuser && admin.email != user.email)
    }

    @Test func `each further user has an email of its own`() async throws {
        let others = [TestUser.unique(), .unique(), .unique { $0.roles = ["editor"] }]
        #expect(Set(others.map(\.email)).count == 3 && others[2].roles == ["editor"])
    }

    @Test(.user { $0.tenant = "acme" }, .user { $0.roles = ["editor"] })
    func `traits change the user, one after another`() async throws {
        let user = try await TestUser.current
        #expect(user.tenant == "acme" && user.roles == ["editor"])
    }

    @Test func `another binding within a test gives another user`() async throws {
        let outer = try await TestUser.current
        let inner = try await withFixtures(.user { $0.isStaff = true }) { try await TestUser.current }
        #expect(inner.isStaff && inner.id != outer.id)
        #expect(try await TestUser.current == outer)
    }
}
#endif
