#if Hummingbird && GRDB
package import GRDB

/// Somebody who may order; staff also look after the shelf.
///
/// There is no password here, not even a hash: see ``DemoPasswords``.
package struct User: Codable, Sendable, Identifiable {
    package enum Role: String, Codable, Sendable {
        case customer, staff
    }

    package var id: Int64
    package var name: String
    package var email: String
    package var role: Role

    package init(id: Int64, name: String, email: String, role: Role) {
        self.id = id
        self.name = name
        self.email = email
        self.role = role
    }
}

extension User: FetchableRecord, PersistableRecord {
    package static let databaseTableName = "users"

    package enum Columns {
        package static let email = Column(CodingKeys.email)
    }
}
#endif
