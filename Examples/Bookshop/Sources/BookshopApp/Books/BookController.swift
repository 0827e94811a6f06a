#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Looks books up, adds them and takes them off the shelf.
struct BookController: Sendable {
    private let database: any DatabaseWriter
    private let catalogue: any DatabaseReader
    private let pageSize: Int
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        database = dependencies.database
        catalogue = dependencies.catalogue
        pageSize = dependencies.settings.pageSize
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func list(_ request: Request, context: BookshopContext) async throws -> BookList {
        let query = try BookQuery(request, pageSize: pageSize)
        let (books, total) = try await catalogue.read { db in
            (try query.books.fetchAll(db), try query.matches.fetchCount(db))
        }
        return BookList(books.map { BookResource($0, drift: drift) }, total: total, query: query)
    }

    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> BookResource {
        let id = try context.parameters.bookID
        let book = try await catalogue.read { db in try Book.find(id, in: db) }
        return drift.detail(of: BookResource(book, drift: drift))
    }

    @Sendable func create(
        _ request: Request, context: StaffContext
    ) async throws -> EditedResponse<BookResource> {
        let newBook = try await request.json(as: BookDraft.self, context: context).validated()
        let book = try await database.write { db in try newBook.add(to: db) }
        let resource = BookResource(book, drift: drift)
        return EditedResponse(status: .created, headers: [.location: resource.path], response: resource)
    }

    @Sendable func delete(
        _ request: Request, context: StaffContext
    ) async throws -> HTTPResponse.Status {
        let id = try context.parameters.bookID
        try await database.write { db in
            let book = try Book.find(id, in: db)
            guard try Order.filter(Order.Columns.book == id).isEmpty(db) else {
                throw Problem.bookOrdered(book)
            }
            try book.delete(db)
        }
        return .noContent
    }

    /// One line, to be pasted into a message.
    @Sendable func summary(_ request: Request, context: BookshopContext) async throws -> Response {
        let id = try context.parameters.bookID
        let book = try await catalogue.read { db in try Book.find(id, in: db) }
        let text = "\(book.title), by \(book.author) (\(book.published.rawValue.prefix(4)))\n"
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// The whole shelf as JSON Lines, a book a line, for spreadsheets and scripts.
    @Sendable func export(_ request: Request, context: BookshopContext) async throws -> Response {
        let books = try await catalogue.read { db in try Book.all().order(Book.Columns.id).fetchAll(db) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        var lines = ByteBuffer()
        for book in books {
            lines.writeBytes(try encoder.encode(BookResource(book, drift: drift)))
            lines.writeString("\n")
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "application/jsonl",
                .contentDisposition: "attachment; filename=\"books.jsonl\"",
            ],
            body: ResponseBody(byteBuffer: lines))
    }
}
#endif
