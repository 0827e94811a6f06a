#if Hummingbird && GRDB
import Foundation

/// The ways from one page of books to the others.
struct BookLinks: Encodable {
    var current: String
    var first: String
    var previous: String?
    var next: String?
    var last: String

    enum CodingKeys: String, CodingKey {
        case current = "self"
        case first, next, last
        case previous = "prev"
    }

    init(_ query: BookQuery, total: Int) {
        let lastPage = max(1, (total + query.size - 1) / query.size)
        current = query.path(page: query.page)
        first = query.path(page: 1)
        previous = query.page > 1 ? query.path(page: min(query.page - 1, lastPage)) : nil
        next = query.page < lastPage ? query.path(page: query.page + 1) : nil
        last = query.path(page: lastPage)
    }
}

extension BookQuery {
    /// The same question, about another page.
    func path(page: Int) -> String {
        var components = URLComponents()
        components.path = "/books"
        components.queryItems =
            [
                filter.author.map { URLQueryItem(name: "author", value: $0) },
                filter.text.map { URLQueryItem(name: "q", value: $0) },
                filter.lowestPrice.map { URLQueryItem(name: "price[min]", value: "\($0)") },
                filter.highestPrice.map { URLQueryItem(name: "price[max]", value: "\($0)") },
                sort.map { URLQueryItem(name: "sort", value: $0.rawValue) },
                URLQueryItem(name: "page", value: String(page)),
                URLQueryItem(name: "size", value: String(size)),
            ].compactMap(\.self) + filter.ids.map { URLQueryItem(name: "ids", value: String($0)) }
        return components.string ?? components.path
    }
}
#endif
