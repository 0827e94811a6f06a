#if Hummingbird
import HTTPTypes
import Hummingbird

/// What a guest reads of an error.
struct ErrorPage: Encodable {
    let status: HTTPResponse.Status
    private let reason: String

    private enum CodingKeys: String, CodingKey { case reason = "error" }

    init(_ error: any Error) {
        switch error {
        case let error as HTTPError:
            (status, reason) = (error.status, error.body ?? error.status.reasonPhrase)
        case let error as SQLiteError where error.isConstraint:
            (status, reason) = (.unprocessableContent, "A message has 1 to 280 characters.")
        case is SQLiteError:
            (status, reason) = (.serviceUnavailable, "The guestbook is closed.")
        default:
            (status, reason) = (.internalServerError, "Something went wrong.")
        }
    }
}
#endif
