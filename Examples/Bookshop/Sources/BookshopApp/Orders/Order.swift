#if Hummingbird && GRDB
import Foundation
import GRDB

/// Copies of one book, set aside for a customer.
struct Order: Codable, Sendable, Identifiable {
    enum Status: String, Codable, Sendable {
        case reserved
        case paid
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

    /// Somebody else's order is answered like one that does not exist, which gives nothing away.
    static func find(_ id: String, of customer: User, in db: Database) throws -> Order {
        guard let order = try fetchOne(db, key: id.lowercased()), order.customer == customer.id else {
            throw Problem.noOrder(id)
        }
        return order
    }

    /// An order that still waits for its payment.
    static func unpaid(_ id: String, of customer: User, in db: Database) throws -> Order {
        let order = try find(id, of: customer, in: db)
        guard order.status != .paid else { throw Problem.orderPaid(order) }
        return order
    }
}
#endif
