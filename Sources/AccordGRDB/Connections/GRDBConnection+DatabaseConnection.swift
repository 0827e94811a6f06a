#if GRDB
package import AccordDatabase
import Foundation
import GRDB

extension GRDBConnection: DatabaseConnection {
    package var url: DatabaseURL { knownPath.map { .sqlite(path: $0) } ?? .inMemory }

    package func address() async throws -> DatabaseURL { .sqlite(path: try givenPath()) }

    package func rows(
        _ sql: String, _ arguments: [AccordDatabase.DatabaseValue]
    ) async throws -> [DatabaseRow] {
        try own { db in
            try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments.map(\.grdb)))
                .map(DatabaseRow.init(row:))
        }
    }

    package func execute(_ sql: String, _ arguments: [AccordDatabase.DatabaseValue]) async throws {
        try own { db in
            try db.execute(sql: sql, arguments: StatementArguments(arguments.map(\.grdb)))
        }
    }

    package func tables() async throws -> [TableSchema] { try own(SQLiteSchema.tables) }

    package func close() async throws { try end() }

    package func migrate() async throws { try migrated() }

    package func seed() async throws { try seeded() }

    package func truncate() async throws { try own(SQLiteSchema.empty) }

    package func replica(_ opening: DatabaseOpening) async throws -> any DatabaseConnection {
        let path = try path()
        // Who only reads cannot make the log that a pool needs beside the file.
        _ = try pool()
        var opening = opening
        opening.place = .file(path)
        return GRDBConnection(schema, opening, content: nil)
    }

    package func save(to path: String) async throws {
        let file = try DatabaseQueue(path: path)
        try own { db in try Self.copy(db, to: file) }
        try file.close()
    }

    /// Runs what is Accord's own on the connection that writes, which has seen every commit.
    func own<R>(_ body: (Database) throws -> R) throws -> R {
        do {
            return try writer().unsafeReentrantWrite { db in try trace.muting(db) { try body(db) } }
        } catch  where error.isOfLock {
            throw DatabaseFault.locked(alias: opening.alias, path: knownPath)
        }
    }
}

extension AccordDatabase.DatabaseValue {
    var grdb: GRDB.DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let value): value.databaseValue
        case .real(let value): value.databaseValue
        case .text(let value): value.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    init(_ value: GRDB.DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let value): self = .integer(value)
        case .double(let value): self = .real(value)
        case .string(let value): self = .text(value)
        case .blob(let data): self = .blob(Array(data))
        }
    }
}

extension DatabaseRow {
    init(row: Row) { self.init(row.map { (column: $0, value: AccordDatabase.DatabaseValue($1)) }) }
}
#endif
