// Who a test is: users, their roles and permissions, and every way in which an app may know them.

/// A user of a test, as a value: pass it to `client.authenticated(as:)`, or save it with `UserFactory`.
///
/// ```swift
/// let editor = try await TestUser.current.with(roles: ["editor"])
/// let client = try await TestClient.current.authenticated(as: editor)
/// ```
public struct TestUser: Sendable, Hashable {
    /// The key in the database; in a test without one, the place in the test's own sequence.
    public var id: Int64
    public var email: String
    public var name: String
    public var isActive = true
    /// Whether the user may enter the app's back office.
    public var isStaff = false
    /// Whether the user may do everything.
    public var isSuperuser = false
    public var roles: Set<String> = []
    public var permissions: Set<String> = []
    /// The customer, workspace or organisation of an app that serves several.
    public var tenant: String?
    /// What stands for the password in the database, as a ``PasswordHasher`` made it.
    public var passwordHash: String?
    /// How tokens and sessions name the user, where the app does not go by `id`: a UUID, a login name.
    public var customSubject: String?

    /// A user of your own making; `TestUser.current` and `TestUser.unique(_:)` make ones for a test.
    public init(id: Int64, email: String, name: String = "") {
        self.id = id
        self.email = email
        self.name = name
    }

    /// How tokens and sessions name the user: the `sub` of RFC 7519, 4.1.2.
    public var subject: String { customSubject ?? String(id) }
}

// MARK: - Other users

extension TestUser {
    /// The same user with these roles, and no others.
    public func with(roles: Set<String>) -> TestUser { changed { $0.roles = roles } }

    /// The same user with these permissions, and no others.
    public func with(permissions: Set<String>) -> TestUser { changed { $0.permissions = permissions } }

    /// The same user in another tenant.
    public func with(tenant: String?) -> TestUser { changed { $0.tenant = tenant } }

    /// The same user as an administrator: staff, superuser, and in the role `admin`.
    public var admin: TestUser {
        changed { user in
            (user.isStaff, user.isSuperuser) = (true, true)
            user.roles.insert("admin")
        }
    }

    func changed(_ change: (inout TestUser) -> Void) -> TestUser {
        var user = self
        change(&user)
        return user
    }
}
