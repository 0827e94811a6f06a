#if Hummingbird && GRDB
import GRDB
import Hummingbird

/// Looks books up for people: the page that says what `GET /books` says to programs.
struct SearchController: Sendable {
    private let catalogue: any DatabaseReader
    private let pageSize: Int

    init(_ dependencies: Bookshop.Dependencies) {
        catalogue = dependencies.catalogue
        pageSize = dependencies.settings.pageSize
    }

    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> SearchPage {
        let query = try BookQuery(request, pageSize: pageSize)
        let (books, total) = try await catalogue.read { db in
            (try query.books.fetchAll(db), try query.matches.fetchCount(db))
        }
        return SearchPage(text: query.filter.text ?? "", books: books, total: total)
    }
}
#endif
