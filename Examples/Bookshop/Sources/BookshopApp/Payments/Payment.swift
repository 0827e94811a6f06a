#if Hummingbird && GRDB
import Foundation
import GRDB

/// How an order was paid. Of a card only the last digits are kept.
struct Payment: Encodable, Sendable {
    enum Kind: String, Codable, Sendable, CaseIterable {
        case card, voucher
    }

    var order: String
    var kind: Kind
    /// The last four digits of a card, or the code of a voucher.
    var reference: String
    var paidAt: Date

    enum CodingKeys: String, CodingKey {
        case kind, reference
        case order = "order_id"
        case paidAt = "paid_at"
    }
}

extension Payment: PersistableRecord {
    static let databaseTableName = "payments"
}
#endif
