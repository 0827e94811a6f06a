#if Hummingbird && GRDB
import GRDB
import Hummingbird

/// Follows links that fit on a bookmark: `/s/4` leads to book 4, `/s/a` to book 10.
struct ShortLinkController: Sendable {
    private let database: any DatabaseWriter
    private let drift: Drift

    init(_ dependencies: Bookshop.Dependencies) {
        database = dependencies.database
        drift = Drift(isOn: dependencies.drift)
    }

    @Sendable func follow(_ request: Request, context: BookshopContext) async throws -> Response {
        let code = try context.parameters.require("code")
        guard let id = Int64(code, radix: 36) else { throw Problem.noShortLink(code) }
        guard try await database.read({ db in try Book.exists(db, key: id) }) else {
            throw Problem.noShortLink(code)
        }
        return .redirect(to: "/books/\(id)", type: drift.shortLink)
    }
}
#endif
