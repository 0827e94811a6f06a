#if Hummingbird && GRDB
import GRDB

/// Somebody who may order, and who looks after the shelf.
///
/// There is no password here, not even a hash: see ``DemoPasswords``.
struct User: Codable, Sendable, Identifiable {
    var id: Int64
    var name: String
    var email: String
}

extension User: FetchableRecord, PersistableRecord {
    static let databaseTableName = "users"

    enum Columns {
        static let email = Column(CodingKeys.email)
    }
}
#endif
