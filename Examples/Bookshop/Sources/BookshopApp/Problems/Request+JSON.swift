#if Hummingbird && GRDB
import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// The body, which has to be JSON of this shape.
    func json<Value: Decodable>(as type: Value.Type, context: some RequestContext) async throws -> Value {
        guard let mediaType = headers[.contentType].flatMap(MediaType.init(from:)),
            mediaType.isType(.applicationJson)
        else { throw Problem.unsupportedMediaType("application/json") }
        let body = Data(try await body.collect(upTo: context.maxUploadSize).readableBytesView)
        do {
            return try JSONDecoder().decode(type, from: body)
        } catch let error as DecodingError {
            throw Problem(error, in: body)
        }
    }
}
#endif
