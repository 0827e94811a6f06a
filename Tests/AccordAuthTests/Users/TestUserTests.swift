#if Auth
import Accord
import AccordAuth
import AccordJSON
import Testing

struct TestUserTests {
    @Test func `a changed user leaves the first one as it was`() {
        let user = TestUser(id: 7, email: "ada@example.org")
        let editor = user.with(roles: ["editor"]).with(permissions: ["books.write"]).with(tenant: "acme")
        #expect(user.roles.isEmpty && user.permissions.isEmpty && user.tenant == nil)
        #expect(
            editor.roles == ["editor"] && editor.permissions == ["books.write"] && editor.tenant == "acme")
    }

    @Test func `an administrator is staff, superuser, and keeps the other roles`() {
        let admin = TestUser(id: 7, email: "ada@example.org").with(roles: ["editor"]).admin
        #expect(admin.isStaff && admin.isSuperuser && admin.roles == ["editor", "admin"])
    }

    @Test func `the same user always gives the same JSON, and comes back from it`() throws {
        var user = TestUser(id: 7, email: "ada@example.org", name: "Ada")
        (user.roles, user.customSubject) = (["c", "a", "b"], "ada")
        let json = try JSON(encoding: user)
        #expect(json["roles"]?.text(.compact) == #"["a","b","c"]"#)
        #expect(json["subject"]?.string == "ada")
        #expect(try JSONDecoderOfTests.decode(TestUser.self, from: json) == user)
    }

    @Test func `a user of little JSON is active and has no roles`() throws {
        let user = try JSONDecoderOfTests.decode(TestUser.self, from: ["id": 1, "email": "a@example.org"])
        #expect(user == TestUser(id: 1, email: "a@example.org"))
    }
}
#endif
