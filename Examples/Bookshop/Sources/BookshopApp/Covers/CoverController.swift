#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Keeps the pictures of books, and sends them to browsers that have not got them yet.
struct CoverController: Sendable {
    private let database: any DatabaseWriter
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        database = dependencies.database
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func store(
        _ request: Request, context: StaffContext
    ) async throws -> EditedResponse<CoverResource> {
        let id = try context.parameters.bookID
        let draft = try await CoverDraft(request.multipart(context: context)).validated()
        let cover = try await database.write { db in
            let book = try Book.find(id, in: db)
            let revision = try Cover.fetchOne(db, key: id)?.revision ?? 0
            let cover = Cover(
                book: book.id, caption: draft.caption, image: draft.image, revision: revision + 1)
            try cover.save(db)
            return cover
        }
        return EditedResponse(
            status: cover.revision == 1 ? .created : .ok, headers: [.eTag: cover.entityTag],
            response: CoverResource(cover))
    }

    /// 304 and no picture, if the browser has this very one (RFC 9110, section 13.1.2).
    @Sendable func show(_ request: Request, context: BookshopContext) async throws -> Response {
        let id = try context.parameters.bookID
        let cover = try await database.read { db in try Cover.fetchOne(db, key: id) }
        guard let cover else { throw Problem.noCover(id) }
        guard !Self.has(cover, request) else {
            return Response(status: .notModified, headers: [.eTag: cover.entityTag])
        }
        return Response(
            status: .ok, headers: [.contentType: drift.coverType, .eTag: cover.entityTag],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: cover.image)))
    }

    /// A cache on the way may know several, and call them weak (`W/`).
    private static func has(_ cover: Cover, _ request: Request) -> Bool {
        let known = request.headers[.ifNoneMatch]?.split(separator: ",") ?? []
        return known.contains { $0.trimmingCharacters(in: .whitespaces).hasSuffix(cover.entityTag) }
    }

    /// The same without the picture.
    @Sendable func describe(_ request: Request, context: BookshopContext) async throws -> Response {
        try await show(request, context: context).createHeadResponse()
    }
}
#endif
