#if Hummingbird && GRDB
import Foundation

extension Problem {
    /// Not JSON at all is a malformed request; JSON with a value of the wrong type is an invalid one.
    init(_ error: DecodingError) {
        switch error {
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self = .malformedJSON(Self.reason(context))
        case .dataCorrupted(let context):
            self = .invalid([FieldError(Self.place(context), .type("a number within bounds"))])
        case .typeMismatch(let type, let context):
            self = .invalid([FieldError(Self.place(context), .type(Self.name(type)))])
        case .valueNotFound(_, let context), .keyNotFound(_, let context):
            self = .invalid([FieldError(Self.place(context), .present)])
        @unknown default:
            self = .malformedJSON("The body cannot be read.")
        }
    }

    /// The parser's own words, which say line and column.
    private static func reason(_ context: DecodingError.Context) -> String {
        let parserError = context.underlyingError as NSError?
        return parserError?.userInfo[NSDebugDescriptionErrorKey] as? String ?? context.debugDescription
    }

    private static func place(_ context: DecodingError.Context) -> FieldError.Place {
        context.codingPath.last.map { .body($0.stringValue) } ?? .wholeBody
    }

    private static func name(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a string"
        case is Int.Type, is Int64.Type: "a whole number"
        case is Decimal.Type: "a number"
        default: "an object"
        }
    }
}
#endif
