#if Hummingbird
import HTTPTypes
import Hummingbird

/// Lets nobody write who does not say their name: `X-Guest: Ada`.
struct GuestName: RouterMiddleware {
    private static let field = HTTPField.Name("X-Guest")

    func handle(
        _ request: Request, context: GuestbookContext,
        next: (Request, GuestbookContext) async throws -> Response
    ) async throws -> Response {
        guard let name = Self.field.flatMap({ request.headers[$0] }), !name.isEmpty else {
            throw HTTPError(.badRequest, message: "Say who you are in the header X-Guest.")
        }
        var context = context
        context.guest = name
        return try await next(request, context)
    }
}
#endif
