#if Hummingbird && GRDB
/// What a field has to be.
enum Expectation: Hashable, Sendable {
    case present
    case type(String)
    case length(ClosedRange<Int>)
    case range(ClosedRange<Int>)
    case positive
    case oneOf([String])
    case isbn
    case price
    case date
    case knownBook
    case knownVoucher
    case cardNumber
    case month
    case png

    var code: String {
        switch self {
        case .present: "required"
        case .type: "type"
        case .length: "length"
        case .range, .positive: "range"
        case .oneOf: "one_of"
        case .isbn: "isbn"
        case .price: "price"
        case .date: "date"
        case .knownBook: "unknown_book"
        case .knownVoucher: "unknown_voucher"
        case .cardNumber: "card_number"
        case .month: "month"
        case .png: "png"
        }
    }

    var detail: String {
        switch self {
        case .present: "is missing"
        case .type(let name): "must be \(name)"
        case .length(let range): "must have \(range.lowerBound) to \(range.upperBound) characters"
        case .range(let range): "must be a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .positive: "must be a positive whole number"
        case .oneOf(let names): "must be one of \(names.joined(separator: ", "))"
        case .isbn: "must be an ISBN of 13 digits, the last one being the right check digit"
        case .price: "must be from 0.01 to 10000, with at most two decimal places"
        case .date: "must be a date such as 1813-01-28"
        case .knownBook: "must be the id of a book"
        case .knownVoucher: "must be the code of a voucher that nobody has used"
        case .cardNumber: "must be a card number of 12 to 19 digits"
        case .month: "must be a month such as 2027-05"
        case .png: "must be a picture of type image/png"
        }
    }
}
#endif
