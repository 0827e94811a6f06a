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
        let order = try await dependencies.database.read { db in
            try Order.unpaid(id, of: context.user, in: db)
        }
        if let charge = newPayment.charge(for: order) { try await dependencies.payments.charge(charge) }
        let payment = try await record(newPayment, of: id, by: context.user)
        return drift.payment(PaymentResource(payment), made: newPayment)
    }

    /// The order is looked up once more: the provider took its time.
    private func record(_ newPayment: NewPayment, of id: String, by customer: User) async throws -> Payment {
        try await dependencies.database.write { db in
            var order = try Order.unpaid(id, of: customer, in: db)
            try newPayment.redeem(in: db)
            order.status = .paid
            try order.update(db)
            let payment = Payment(
                order: order.id, kind: newPayment.kind, reference: newPayment.reference,
                paidAt: dependencies.now())
            try payment.insert(db)
            return payment
        }
    }
}
#endif
