import AccordDatabase

extension TableSchema {
    init(_ name: String, _ columns: String...) {
        self.init(
            name: name,
            columns: columns.map { Column(name: $0, type: "", isNullable: true, hasDefault: false) },
            primaryKey: ["id"])
    }
}

extension DatabaseRow {
    static func user(_ id: Int64, _ email: String, _ name: DatabaseValue = "Ann") -> DatabaseRow {
        DatabaseRow([("id", .integer(id)), ("email", .text(email)), ("name", name), ("password", "s3cret")])
    }

    static func order(_ id: Int64, _ status: String) -> DatabaseRow {
        DatabaseRow([("id", .integer(id)), ("status", .text(status))])
    }
}

extension FakeConnection {
    convenience init(users: [DatabaseRow] = [], orders: [DatabaseRow] = [], url: DatabaseURL = .inMemory) {
        self.init(
            [TableSchema("users", "id", "email", "name", "password"), TableSchema("orders", "id", "status")],
            ["users": users, "orders": orders], url: url)
    }

    var database: TestDatabase { TestDatabase(connection: self, log: StatementLog()) }
}
