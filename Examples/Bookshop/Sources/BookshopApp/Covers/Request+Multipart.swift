#if Hummingbird && GRDB
import Foundation
import HTTPTypes
import Hummingbird

extension Request {
    /// The body, which has to be a form with files.
    func multipart(context: some RequestContext) async throws -> MultipartBody {
        guard let mediaType = headers[.contentType].flatMap(MediaType.init(from:)),
            mediaType.isType(.multipartForm), let parameter = mediaType.parameter,
            parameter.name == "boundary"
        else { throw Problem.unsupportedMediaType("multipart/form-data") }
        let body = Data(try await body.collect(upTo: context.maxUploadSize).readableBytesView)
        guard let form = MultipartBody(body, boundary: parameter.value) else {
            throw Problem.malformedForm
        }
        return form
    }
}
#endif
