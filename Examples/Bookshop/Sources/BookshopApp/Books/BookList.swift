#if Hummingbird && GRDB
import Hummingbird

/// One page of books.
struct BookList: ResponseEncodable {
    var items: [BookResource]
    var page: Int
    var size: Int
    /// How many books match, on all pages together.
    var total: Int
    var links: BookLinks

    init(_ items: [BookResource], total: Int, query: BookQuery) {
        self.items = items
        self.total = total
        page = query.page
        size = query.size
        links = BookLinks(query, total: total)
    }
}
#endif
