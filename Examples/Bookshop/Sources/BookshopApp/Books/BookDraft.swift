#if Hummingbird && GRDB
import Foundation

/// The body of `POST /books` as it came: everything may be missing or wrong.
struct BookDraft: Decodable {
    var isbn: String?
    var title: String?
    var author: String?
    var price: Decimal?
    var published: String?
    /// Any number, so that 1.5 is a wrong stock and not unreadable JSON.
    var stock: Decimal?

    /// The book that the draft describes, or all that is wrong with it.
    func validated() throws(Problem) -> NewBook {
        var validation = Validation()
        let isbn = validation.value(isbn, at: .body("isbn"), .isbn, ISBN.init(rawValue:))
        let title = validation.text(title, at: .body("title"), length: 1...200)
        let author = validation.text(author, at: .body("author"), length: 1...200)
        let price = validation.value(price, at: .body("price"), .price, Price.init(amount:))
        let published = validation.value(published, at: .body("published"), .date, Day.init(rawValue:))
        let stock = validation.integer(stock, at: .body("stock"), in: 0...100_000)
        guard let isbn, let title, let author, let price, let published, let stock else {
            throw validation.problem
        }
        return NewBook(
            isbn: isbn, title: title, author: author, price: price, published: published, stock: stock)
    }
}
#endif
