#if Hummingbird && GRDB
import HTTPTypes
import Hummingbird

/// Turns what the shop or the framework refuses into problem details.
///
/// Any other error is a bug of ours and goes on being thrown: the server answers 500, a test sees it.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: BookshopContext,
        next: (Request, BookshopContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return try problem.response(from: request, context: context)
        } catch let error as any HTTPResponseError {
            return try Self.problem(error, request).response(from: request, context: context)
        }
    }

    private static func problem(_ error: any HTTPResponseError, _ request: Request) -> Problem {
        // Handlers throw problems, so that this one can only come from the router.
        guard error.status != .notFound else { return .noRoute(request.method, request.uri.path) }
        return .other(error.status, (error as? HTTPError)?.body)
    }
}
#endif
