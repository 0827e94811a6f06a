public import AccordAuth
public import AccordDatabase

extension TestUser: DatabaseStorable {
    /// Stores the user in the tables of ``AccountSchema``, with roles and permissions.
    ///
    /// The database chooses the `id` where it is zero.
    public func stored(in database: TestDatabase) async throws -> TestUser {
        let tables = AccountTables(connection: database.connection)
        var user = self
        user.id = try await tables.insert(columns, into: "users", id: id, key: "email")
        for role in roles.sorted() {
            let role = try await tables.id(of: role, in: "roles")
            try await tables.link("user_roles", ("user_id", user.id), ("role_id", role))
        }
        for permission in permissions.sorted() {
            let permission = try await tables.id(of: permission, in: "permissions")
            try await tables.link("user_permissions", ("user_id", user.id), ("permission_id", permission))
        }
        return user
    }

    private var columns: [(String, DatabaseValue)] {
        let text = { (value: String?) in value.map(DatabaseValue.text) ?? .null }
        let flag = { (value: Bool) in DatabaseValue.integer(value ? 1 : 0) }
        return [
            ("email", .text(email)), ("name", .text(name)), ("is_active", flag(isActive)),
            ("is_staff", flag(isStaff)), ("is_superuser", flag(isSuperuser)), ("tenant", text(tenant)),
            ("subject", text(customSubject)), ("password_hash", text(passwordHash)),
        ]
    }
}
