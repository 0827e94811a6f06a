#if Hummingbird && GRDB
import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// What somebody logs in with: JSON from a program, a form from a page without scripts.
    func credentials(context: some RequestContext) async throws -> Credentials {
        let mediaType = headers[.contentType].flatMap(MediaType.init(from:))
        guard mediaType?.isType(.applicationUrlEncoded) == true else {
            return try await json(as: Credentials.Draft.self, context: context).validated()
        }
        let form = String(buffer: try await body.collect(upTo: context.maxUploadSize))
        guard let draft = try? URLEncodedFormDecoder().decode(Credentials.Draft.self, from: form) else {
            throw Problem.malformedForm
        }
        return try draft.validated()
    }
}
#endif
