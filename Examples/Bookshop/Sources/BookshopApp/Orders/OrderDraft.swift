#if Hummingbird && GRDB
import Foundation

/// The body of `POST /orders` as it came: everything may be missing or wrong.
struct OrderDraft: Decodable {
    var book: Decimal?
    var copies: Decimal?

    /// What is wanted, or all that is wrong with it.
    func validated() throws(Problem) -> NewOrder {
        var validation = Validation()
        let book = validation.value(book, at: .body("book"), .positive) { number in
            Int(exactly: number).flatMap { $0 > 0 ? $0 : nil }
        }
        let copies = validation.integer(copies, at: .body("copies"), in: 1...100)
        guard let book, let copies else { throw validation.problem }
        return NewOrder(book: Int64(book), copies: copies)
    }
}
#endif
