#if Hummingbird && GRDB
import Foundation
import Hummingbird

/// An order as JSON shows it.
struct OrderResource: ResponseEncodable {
    var id: String
    var book: Int64
    var copies: Int
    var status: Order.Status
    var total: PriceResource
    var createdAt: Date

    init(_ order: Order, drift: Drift) {
        id = order.id
        book = order.book
        copies = order.copies
        status = order.status
        total = drift.amount(order.total)
        createdAt = order.createdAt
    }

    var path: String { "/orders/\(id)" }
}
#endif
