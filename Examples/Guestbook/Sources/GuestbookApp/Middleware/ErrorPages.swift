#if Hummingbird
import HTTPTypes
import Hummingbird

/// Answers with a page for every error: no error of a handler gets past it.
struct ErrorPages: RouterMiddleware {
    func handle(
        _ request: Request, context: GuestbookContext,
        next: (Request, GuestbookContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let page = ErrorPage(error)
            var response = try context.responseEncoder.encode(page, from: request, context: context)
            response.status = page.status
            return response
        }
    }
}
#endif
