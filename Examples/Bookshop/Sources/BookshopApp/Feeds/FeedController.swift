#if Hummingbird && GRDB
import Foundation
import GRDB
import Hummingbird

/// Tells feed readers of the books on the shelf.
struct FeedController: Sendable {
    private let catalogue: any DatabaseReader
    private let now: @Sendable () -> Date

    init(_ dependencies: Bookshop.Dependencies) {
        catalogue = dependencies.catalogue
        now = dependencies.now
    }

    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> BookFeed {
        let books = try await catalogue.read { db in
            try Book.order(Book.Columns.published.desc, Book.Columns.id).limit(BookFeed.length).fetchAll(db)
        }
        return BookFeed(books: books, updated: now())
    }
}
#endif
