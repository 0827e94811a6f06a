public import AccordDatabase

/// What several users may do together, as ``AccountSchema`` stores it.
public struct Role: Sendable, Hashable, Codable, DatabaseStorable {
    /// Zero until it is stored.
    public var id: Int64
    public var name: String
    /// Stored with the role where they are not there yet.
    public var permissions: Set<String>

    public init(id: Int64 = 0, name: String, permissions: Set<String> = []) {
        self.id = id
        self.name = name
        self.permissions = permissions
    }

    public func stored(in database: TestDatabase) async throws -> Role {
        let tables = AccountTables(connection: database.connection)
        var role = self
        role.id = try await tables.insert([("name", .text(name))], into: "roles", id: id, key: "name")
        for permission in permissions.sorted() {
            let permission = try await tables.id(of: permission, in: "permissions")
            try await tables.link("role_permissions", ("role_id", role.id), ("permission_id", permission))
        }
        return role
    }
}
