import AccordDatabase
import Synchronization

/// A database in a dictionary, which understands the few queries that expectations ask.
final class FakeConnection: DatabaseConnection {
    struct Unreadable: Error {}

    let url: DatabaseURL
    private let schemas: [TableSchema]
    private let content: Mutex<[String: [DatabaseRow]]>
    private let log = Mutex<[String]>([])

    init(_ schemas: [TableSchema], _ content: [String: [DatabaseRow]], url: DatabaseURL = .inMemory) {
        self.url = url
        self.schemas = schemas
        self.content = Mutex(content)
    }

    /// What was asked so far.
    var asked: [String] { log.withLock { $0 } }

    func set(_ table: String, _ rows: [DatabaseRow]) { content.withLock { $0[table] = rows } }

    func rows(_ sql: String, _ arguments: [DatabaseValue]) async throws -> [DatabaseRow] {
        log.withLock { $0.append(sql) }
        let mark: Character = sql.contains("`") ? "`" : "\""
        guard let table = sql.split(separator: mark).dropFirst().first.map(String.init),
            let rows = content.withLock({ $0[table] })
        else { throw Unreadable() }
        return sql.contains("COUNT") ? [DatabaseRow([("n", .integer(Int64(rows.count)))])] : rows
    }

    func execute(_ sql: String, _ arguments: [DatabaseValue]) async throws {}

    func tables() async throws -> [TableSchema] { schemas }

    nonisolated(nonsending) func changes(
        during body: nonisolated(nonsending) () async throws -> Void
    ) async throws -> [RowChange] {
        let before = content.withLock { $0 }
        try await body()
        let after = content.withLock { $0 }
        return schemas.flatMap { Self.changes($0, before[$0.name] ?? [], after[$0.name] ?? []) }
    }

    func close() async throws {}

    private static func changes(
        _ schema: TableSchema, _ old: [DatabaseRow], _ new: [DatabaseRow]
    ) -> [RowChange] {
        let key = { (row: DatabaseRow) in schema.primaryKey.map { row[$0] } }
        let changed = new.compactMap { row -> RowChange? in
            guard let before = old.first(where: { key($0) == key(row) }) else {
                return RowChange(table: schema.name, kind: .inserted, old: nil, new: row)
            }
            return before == row ? nil : RowChange(table: schema.name, kind: .updated, old: before, new: row)
        }
        let gone = old.filter { row in !new.contains { key($0) == key(row) } }
        return changed + gone.map { RowChange(table: schema.name, kind: .deleted, old: $0, new: nil) }
    }
}
