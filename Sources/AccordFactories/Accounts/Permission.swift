public import AccordDatabase

/// Something that a user may do, as ``AccountSchema`` stores it.
public struct Permission: Sendable, Hashable, Codable, DatabaseStorable {
    /// Zero until it is stored.
    public var id: Int64
    public var name: String

    public init(id: Int64 = 0, name: String) {
        self.id = id
        self.name = name
    }

    public func stored(in database: TestDatabase) async throws -> Permission {
        let id = try await AccountTables(connection: database.connection)
            .insert([("name", .text(name))], into: "permissions", id: id, key: "name")
        return Permission(id: id, name: name)
    }
}
