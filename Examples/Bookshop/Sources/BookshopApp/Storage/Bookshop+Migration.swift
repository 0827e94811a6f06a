#if Hummingbird && GRDB
public import GRDB

extension Bookshop {
    /// Brings the tables of a database up to date; call it before the shop opens.
    public static func migrate(_ writer: any DatabaseWriter) throws {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("books", migrate: createBooks)
        migrator.registerMigration("accounts", migrate: createAccounts)
        migrator.registerMigration("orders", migrate: createOrders)
        migrator.registerMigration("payments", migrate: createPayments)
        migrator.registerMigration("covers", migrate: createCovers)
        migrator.registerMigration("roles", migrate: addRoles)
        try migrator.migrate(writer)
    }

    @Sendable private static func createBooks(_ db: Database) throws {
        try db.create(table: "books") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("isbn", .text).notNull().unique()
            table.column("title", .text).notNull()
            table.column("author", .text).notNull().indexed()
            table.column("price_cents", .integer).notNull().check { $0 > 0 }
            table.column("published", .text).notNull()
            table.column("stock", .integer).notNull().check { $0 >= 0 }
        }
    }

    @Sendable private static func createAccounts(_ db: Database) throws {
        try db.create(table: "users") { table in
            table.autoIncrementedPrimaryKey("id")
            table.column("name", .text).notNull()
            table.column("email", .text).notNull().unique()
        }
        try db.create(table: "tokens") { table in
            table.primaryKey("token", .text)
            table.column("user", .integer).notNull().indexed().references("users", onDelete: .cascade)
            table.column("expires_at", .datetime).notNull()
        }
    }

    @Sendable private static func createOrders(_ db: Database) throws {
        try db.create(table: "orders") { table in
            table.primaryKey("id", .text)
            table.column("book", .integer).notNull().indexed().references("books")
            table.column("copies", .integer).notNull().check { $0 > 0 }
            table.column("status", .text).notNull()
            table.column("total_cents", .integer).notNull()
            table.column("customer", .integer).notNull().indexed().references("users")
            table.column("created_at", .datetime).notNull()
        }
    }

    @Sendable private static func createPayments(_ db: Database) throws {
        try db.create(table: "payments") { table in
            table.primaryKey("order_id", .text).references("orders")
            table.column("kind", .text).notNull()
            table.column("reference", .text).notNull()
            table.column("paid_at", .datetime).notNull()
        }
        try db.create(table: "vouchers") { table in
            table.primaryKey("code", .text)
        }
    }

    @Sendable private static func createCovers(_ db: Database) throws {
        try db.create(table: "covers") { table in
            table.primaryKey("book", .integer).references("books", onDelete: .cascade)
            table.column("caption", .text)
            table.column("image", .blob).notNull()
            table.column("revision", .integer).notNull()
        }
    }

    @Sendable private static func addRoles(_ db: Database) throws {
        try db.alter(table: "users") { table in
            table.add(column: "role", .text).notNull().defaults(to: "customer")
        }
    }
}
#endif
