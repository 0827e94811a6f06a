#if Hummingbird && GRDB
import GRDB
import HTTPTypes
import Hummingbird

/// Looks books up, adds them and takes them off the shelf.
struct BookController: Sendable {
    private let database: any DatabaseWriter
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        database = dependencies.database
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func list(_ request: Request, context: BookshopContext) async throws -> BookList {
        let query = try BookQuery(request.uri.queryParameters)
        let (books, total) = try await database.read { db in
            (try query.books.fetchAll(db), try query.matches.fetchCount(db))
        }
        return BookList(books.map { BookResource($0, drift: drift) }, total: total, query: query)
    }

    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> BookResource {
        let id = try id(context.parameters)
        let book = try await database.read { db in try Book.find(id, in: db) }
        return drift.detail(of: BookResource(book, drift: drift))
    }

    @Sendable func create(
        _ request: Request, context: CustomerContext
    ) async throws -> EditedResponse<BookResource> {
        let newBook = try await request.json(as: BookDraft.self, context: context).validated()
        let book = try await database.write { db in try newBook.add(to: db) }
        let resource = BookResource(book, drift: drift)
        return EditedResponse(status: .created, headers: [.location: resource.path], response: resource)
    }

    @Sendable func delete(
        _ request: Request, context: CustomerContext
    ) async throws -> HTTPResponse.Status {
        let id = try id(context.parameters)
        try await database.write { db in
            let book = try Book.find(id, in: db)
            guard try Order.filter(Order.Columns.book == id).isEmpty(db) else {
                throw Problem.bookOrdered(book)
            }
            try book.delete(db)
        }
        return .noContent
    }

    /// A path that names no number names no book either: 404, as for a number without a book.
    private func id(_ parameters: Parameters) throws -> Int64 {
        let text = try parameters.require("id")
        guard let id = Int64(text) else { throw Problem.noBook(text) }
        return id
    }
}
#endif
