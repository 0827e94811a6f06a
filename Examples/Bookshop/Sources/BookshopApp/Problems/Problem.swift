#if Hummingbird && GRDB
import HTTPTypes
import Hummingbird

/// Why a request is refused, told to the client as problem details (RFC 9457).
struct Problem: Error, Sendable {
    var status: HTTPResponse.Status
    /// For programs; it never changes, whatever becomes of the sentences.
    var code: String
    var title: String
    var detail: String
    var errors: [FieldError] = []
    var headers: HTTPFields = [:]
}

extension Problem: ResponseGenerator {
    func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try context.responseEncoder.encode(
            ProblemResource(self), from: request, context: context)
        response.status = status
        response.headers[.contentType] = "application/problem+json"
        response.headers.append(contentsOf: headers)
        return request.method == .head ? response.createHeadResponse() : response
    }
}
#endif
