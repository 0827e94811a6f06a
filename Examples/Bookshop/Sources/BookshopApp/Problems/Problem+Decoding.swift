#if Hummingbird && GRDB
import Foundation

extension Problem {
    /// Not JSON at all is a malformed request; JSON with a value of the wrong type is an invalid one.
    init(_ error: DecodingError, in body: Data) {
        switch error {
        case .typeMismatch(let type, let context):
            self = .invalid([FieldError(Self.place(context), .type(Self.name(type)))])
        case .valueNotFound(_, let context), .keyNotFound(_, let context):
            self = .invalid([FieldError(Self.place(context), .present)])
        case .dataCorrupted(let context):
            self = .malformedJSON(Self.reason(body) ?? context.debugDescription)
        @unknown default:
            self = .malformedJSON(Self.reason(body) ?? error.localizedDescription)
        }
    }

    /// Asks the other parser of Foundation: on Linux the decoder does not tell what it stumbled over.
    private static func reason(_ body: Data) -> String? {
        do {
            _ = try JSONSerialization.jsonObject(with: body, options: .fragmentsAllowed)
            return nil
        } catch {
            return (error as NSError).userInfo[NSDebugDescriptionErrorKey] as? String
        }
    }

    private static func place(_ context: DecodingError.Context) -> FieldError.Place {
        context.codingPath.last.map { .body($0.stringValue) } ?? .wholeBody
    }

    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Decimal.Type: "a number"
        default: "an object"
        }
    }
}
#endif
