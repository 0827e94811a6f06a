#if Hummingbird && GRDB
import GRDB
import Hummingbird

/// What `GET /books` is asked for: which books, in which order, how many at once.
struct BookQuery: Sendable {
    var filter: BookFilter
    /// By id, if nil.
    var sort: BookSort?
    var page = 1
    var size: Int

    private static let sizes = 1...100

    init(_ request: Request, pageSize: Int) throws(Problem) {
        let parameters = request.uri.queryParameters
        var validation = Validation()
        filter = BookFilter(parameters, &validation)
        if let name = parameters.get("sort") {
            let names = BookSort.allCases.map(\.rawValue)
            sort = validation.value(name, at: .query("sort"), .oneOf(names), BookSort.init(rawValue:))
        }
        if let number = parameters.get("page") {
            page = validation.integer(number, at: .query("page"), in: 1...10_000) ?? page
        }
        size = Self.size(request, parameters, &validation) ?? pageSize
        guard validation.errors.isEmpty else { throw validation.problem }
    }

    /// `limit` is what `size` was called before; the cookie is what this browser chose last.
    private static func size(
        _ request: Request, _ parameters: Parameters, _ validation: inout Validation
    ) -> Int? {
        for name in ["size", "limit"] {
            guard let number = parameters.get(name) else { continue }
            return validation.integer(number, at: .query(name), in: sizes)
        }
        // Nobody types a cookie, so that a wrong one is nobody's mistake to hear of.
        return request.cookies["page_size"].flatMap { Int($0.value) }.flatMap {
            sizes.contains($0) ? $0 : nil
        }
    }

    var matches: QueryInterfaceRequest<Book> { filter.matches }

    /// The books of this page. The id comes last in the order, so that equal books do not swap pages.
    var books: QueryInterfaceRequest<Book> {
        let order = [sort?.ordering, Book.Columns.id].compactMap(\.self)
        return matches.order(order).limit(size, offset: (page - 1) * size)
    }
}
#endif
