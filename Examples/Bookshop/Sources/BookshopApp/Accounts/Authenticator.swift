#if Hummingbird && GRDB
import Foundation
import GRDB
import HTTPTypes
import Hummingbird

/// Recognises the customer by a bearer token or, in a browser, by the session cookie.
///
/// A request without a valid token passes on as nobody's; ``CustomerContext`` is what turns it away.
struct Authenticator: RouterMiddleware {
    private let database: any DatabaseWriter
    private let now: @Sendable () -> Date

    init(_ dependencies: Bookshop.Dependencies) {
        database = dependencies.database
        now = dependencies.now
    }

    func handle(
        _ request: Request, context: BookshopContext,
        next: (Request, BookshopContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        if let token = Self.bearer(request) ?? request.cookies["session"]?.value {
            context.user = try await user(of: token)
        }
        return try await next(request, context)
    }

    private func user(of token: String) async throws -> User? {
        let now = now()
        return try await database.read { db in
            guard let token = try AccessToken.fetchOne(db, key: token), token.expiresAt > now else {
                return nil
            }
            return try User.fetchOne(db, key: token.user)
        }
    }

    /// The name of the scheme is in any case, says RFC 9110, section 11.1.
    private static func bearer(_ request: Request) -> String? {
        guard let words = request.headers[.authorization]?.split(separator: " "), words.count == 2 else {
            return nil
        }
        return words[0].lowercased() == "bearer" ? String(words[1]) : nil
    }
}
#endif
