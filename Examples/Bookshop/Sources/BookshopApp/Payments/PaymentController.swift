#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Takes the money for orders, once each.
struct PaymentController: Sendable {
    private let dependencies: Bookshop.Dependencies
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        self.dependencies = dependencies
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func create(_ request: Request, context: CustomerContext) async throws -> PaymentResource {
        let id = try context.parameters.require("id")
        let newPayment = try await request.json(as: PaymentDraft.self, context: context).validated()
        let payment = try await dependencies.database.write { db in
            var order = try Order.find(id, of: context.user, in: db)
            guard order.status != .paid else { throw Problem.orderPaid(order) }
            try newPayment.redeem(in: db)
            order.status = .paid
            try order.update(db)
            let payment = Payment(
                order: order.id, kind: newPayment.kind, reference: newPayment.reference,
                paidAt: dependencies.now())
            try payment.insert(db)
            return payment
        }
        return drift.payment(PaymentResource(payment), made: newPayment)
    }
}
#endif
