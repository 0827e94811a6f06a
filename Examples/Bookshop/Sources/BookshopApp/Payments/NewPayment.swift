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

    /// Takes the voucher out of circulation. A card is not charged: this shop knows no bank.
    func redeem(in db: Database) throws {
        guard case .voucher(let code) = self else { return }
        try db.execute(sql: "DELETE FROM vouchers WHERE code = ?", arguments: [code])
        guard db.changesCount == 1 else {
            throw Problem.invalid([FieldError(.body("code"), .knownVoucher)])
        }
    }
}
#endif
