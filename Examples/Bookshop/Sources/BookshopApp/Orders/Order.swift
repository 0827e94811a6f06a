#if Hummingbird && GRDB
import Foundation
import GRDB

/// Copies of one book, set aside for a customer.
struct Order: Codable, Sendable, Identifiable {
    enum Status: String, Codable, Sendable {
        case reserved
        /// Only ``Drift`` makes this.
        case pending
    }

    /// A UUID in lower case.
    var id: String
    var book: Int64
    var copies: Int
    var status: Status
    /// What was agreed; a later change of the book's price leaves it alone.
    var total: Price
    var customer: Int64
    var createdAt: Date

    enum CodingKeys: String, CodingKey {
        case id, book, copies, status, customer
        case total = "total_cents"
        case createdAt = "created_at"
    }
}

extension Order: FetchableRecord, PersistableRecord {
    static let databaseTableName = "orders"

    enum Columns {
        static let book = Column(CodingKeys.book)
    }
}
#endif
