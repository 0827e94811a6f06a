#if Hummingbird && GRDB
import GRDB

/// The orders in which `GET /books` lists; `-` turns one around.
enum BookSort: String, CaseIterable, Sendable {
    case title
    case titleDescending = "-title"
    case author
    case authorDescending = "-author"
    case price
    case priceDescending = "-price"
    case published
    case publishedDescending = "-published"

    var ordering: any SQLOrderingTerm {
        switch self {
        case .title: Book.Columns.title
        case .titleDescending: Book.Columns.title.desc
        case .author: Book.Columns.author
        case .authorDescending: Book.Columns.author.desc
        case .price: Book.Columns.price
        case .priceDescending: Book.Columns.price.desc
        case .published: Book.Columns.published
        case .publishedDescending: Book.Columns.published.desc
        }
    }
}
#endif
