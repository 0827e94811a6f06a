#if Hummingbird && GRDB
import Hummingbird

/// A book as JSON shows it.
struct BookResource: ResponseEncodable {
    var id: Int64
    var isbn: ISBN
    var title: String
    var author: String?
    /// What drift makes of ``author``; otherwise nil and left out.
    var writer: String?
    var price: PriceResource
    var published: Day
    var stock: Int

    init(_ book: Book, drift: Drift) {
        id = book.id
        isbn = book.isbn
        title = book.title
        author = book.author
        price = drift.amount(book.price)
        published = book.published
        stock = book.stock
    }

    var path: String { "/books/\(id)" }
}
#endif
