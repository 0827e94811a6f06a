#if Hummingbird && GRDB
import Foundation
import Hummingbird

/// A payment as JSON shows it, the members of the other kind left out.
struct PaymentResource: ResponseEncodable {
    var kind: Payment.Kind
    /// What drift lets out; otherwise nil and left out.
    var number: String?
    var lastDigits: String?
    var code: String?
    var paidAt: Date

    init(_ payment: Payment) {
        kind = payment.kind
        paidAt = payment.paidAt
        switch payment.kind {
        case .card: lastDigits = payment.reference
        case .voucher: code = payment.reference
        }
    }
}
#endif
