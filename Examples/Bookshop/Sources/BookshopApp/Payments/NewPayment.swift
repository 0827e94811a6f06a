#if Hummingbird && GRDB
import GRDB

/// A payment that is still to be made: well formed, but nobody has looked whether the voucher is good.
enum NewPayment: Sendable {
    case card(number: String)
    case voucher(code: String)

    var kind: Payment.Kind {
        switch self {
        case .card: .card
        case .voucher: .voucher
        }
    }

    var reference: String {
        switch self {
        case .card(let number): String(number.suffix(4))
        case .voucher(let code): code
        }
    }

    /// What the provider has to charge; nothing for a voucher.
    func charge(for order: Order) -> Charge? {
        guard case .card(let number) = self else { return nil }
        return Charge(order: order.id, number: number, amount: order.total.amount)
    }

    /// Takes the voucher out of circulation.
    func redeem(in db: Database) throws {
        guard case .voucher(let code) = self else { return }
        try db.execute(sql: "DELETE FROM vouchers WHERE code = ?", arguments: [code])
        guard db.changesCount == 1 else {
            throw Problem.invalid([FieldError(.body("code"), .knownVoucher)])
        }
    }
}
#endif
