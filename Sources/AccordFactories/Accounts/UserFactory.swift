public import AccordAuth

/// Makes users for tests: `try await UserFactory.create(.password("s3cret"))`.
///
/// They are saved in the tables of ``AccountSchema``; for a table of the app's own see ``UserModelFactory``.
public enum UserFactory: Factory {
    public static var traits: [FactoryTrait<TestUser>] { [.staff, .superuser, .inactive] }

    public static func definition(_ make: FactoryMaker<TestUser>) async throws -> TestUser {
        var user = TestUser(id: make(\.id, 0), email: make(\.email, "user\(make.number)@example.org"))
        user.name = make(\.name, "User \(make.number)")
        return user
    }
}

/// Makes users who may do everything.
public enum SuperuserFactory: Factory {
    public static func definition(_ make: FactoryMaker<TestUser>) async throws -> TestUser {
        let email = make(\.email, "admin\(make.number)@example.org")
        return TestUser(id: make(\.id, 0), email: email, name: make(\.name, "Admin \(make.number)")).admin
    }
}

/// Makes permissions, named `permission.1` and so on.
public enum PermissionFactory: Factory {
    public static func definition(_ make: FactoryMaker<Permission>) async throws -> Permission {
        Permission(id: make(\.id, 0), name: make(\.name, "permission.\(make.number)"))
    }
}

/// Makes roles, named `role1` and so on, that may do nothing.
public enum RoleFactory: Factory {
    public static func definition(_ make: FactoryMaker<Role>) async throws -> Role {
        Role(id: make(\.id, 0), name: make(\.name, "role\(make.number)"))
    }
}

extension FactoryTrait<TestUser> {
    /// May enter the back office.
    public static let staff = FactoryTrait("staff", .set(\.isStaff, to: true))

    /// May do everything.
    public static let superuser = FactoryTrait("superuser", .afterBuild { $0 = $0.admin })

    /// May not come in.
    public static let inactive = FactoryTrait("inactive", .set(\.isActive, to: false))

    /// Has this password, stored as a real hash: by the hasher that `.passwords(hashedBy:)` binds.
    public static func password(_ password: String) -> FactoryTrait {
        .afterBuild { user in user = try await user.with(password: password) }
    }

    /// Has these roles; those that are not there yet are stored with the user.
    public static func roles(_ roles: Set<String>) -> FactoryTrait { .set(\.roles, to: roles) }
}
