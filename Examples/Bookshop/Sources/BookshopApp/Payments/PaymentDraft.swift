#if Hummingbird && GRDB
/// The body of `PUT /orders/{id}/payment` as it came: everything may be missing or wrong.
struct PaymentDraft: Decodable {
    var kind: String?
    var number: String?
    var expires: String?
    var code: String?

    /// How to pay, or all that is wrong with it.
    func validated() throws(Problem) -> NewPayment {
        var validation = Validation()
        let kinds = Payment.Kind.allCases.map(\.rawValue)
        let kind = validation.value(kind, at: .body("kind"), .oneOf(kinds), Payment.Kind.init(rawValue:))
        let payment: NewPayment? =
            switch kind {
            case .card: card(&validation)
            case .voucher: voucher(&validation)
            case nil: nil
            }
        guard let payment, validation.errors.isEmpty else { throw validation.problem }
        return payment
    }

    private func card(_ validation: inout Validation) -> NewPayment? {
        let number = validation.value(number, at: .body("number"), .cardNumber) { number in
            number.wholeMatch(of: /[0-9]{12,19}/) == nil ? nil : number
        }
        _ = validation.value(expires, at: .body("expires"), .month) { month in
            month.wholeMatch(of: /20[0-9]{2}-(0[1-9]|1[0-2])/) == nil ? nil : month
        }
        return number.map(NewPayment.card(number:))
    }

    private func voucher(_ validation: inout Validation) -> NewPayment? {
        validation.value(code, at: .body("code"), .knownVoucher) { .voucher(code: $0) }
    }
}
#endif
