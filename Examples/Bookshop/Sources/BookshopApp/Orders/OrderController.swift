#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Places orders, and shows customers their own.
struct OrderController: Sendable {
    private let dependencies: Bookshop.Dependencies
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        self.dependencies = dependencies
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func create(
        _ request: Request, context: CustomerContext
    ) async throws -> EditedResponse<OrderResource> {
        let newOrder = try await request.json(as: OrderDraft.self, context: context).validated()
        let order = try await place(newOrder, for: context.user)
        await dependencies.enqueue(OrderConfirmation(order: order.id))
        let resource = OrderResource(order, drift: drift)
        return EditedResponse(status: .created, headers: [.location: resource.path], response: resource)
    }

    @Sendable func show(_ request: Request, context: CustomerContext) async throws -> OrderResource {
        let id = try context.parameters.require("id")
        let order = try await dependencies.database.read { db in
            try Order.find(id, of: context.user, in: db)
        }
        return OrderResource(order, drift: drift)
    }

    /// Stock and order change together or not at all: two customers cannot buy the same last copy.
    private func place(_ newOrder: NewOrder, for customer: User) async throws -> Order {
        try await dependencies.database.write { db in
            let book = try newOrder.takeFromStock(in: db)
            let order = Order(
                id: dependencies.uuid().uuidString.lowercased(), book: book.id, copies: newOrder.copies,
                status: drift.firstOrderStatus, total: book.price * newOrder.copies,
                customer: customer.id, createdAt: dependencies.now())
            try order.insert(db)
            return order
        }
    }
}
#endif
