#if Hummingbird && GRDB
/// One thing that is wrong with a request, and where.
struct FieldError: Encodable, Hashable, Sendable {
    enum Place: Hashable, Sendable {
        /// A member of the JSON body.
        case body(String)
        /// The body as a whole.
        case wholeBody
        case query(String)
    }

    /// Into the body: a JSON Pointer (RFC 6901).
    var pointer: String?
    /// The name of a query parameter.
    var parameter: String?
    var detail: String
    var code: String

    init(_ place: Place, _ expectation: Expectation) {
        switch place {
        case .body(let member): pointer = "/\(member)"
        case .wholeBody: pointer = ""
        case .query(let name): parameter = name
        }
        detail = expectation.detail
        code = expectation.code
    }
}
#endif
