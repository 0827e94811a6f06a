#if Hummingbird
import HTTPTypes
import Hummingbird

/// Keeps caches from storing what the guestbook answers.
struct NoStore: RouterMiddleware {
    func handle(
        _ request: Request, context: GuestbookContext,
        next: (Request, GuestbookContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.cacheControl] = "no-store"
        return response
    }
}
#endif
