/// A part of an exchange, as findings name it.
package enum ExchangePart: Sendable, Hashable {
    case target, path(String), query(String), querystring, header(String), cookie(String), security
    case requestBody, status, responseHeader(String), responseBody

    /// Whether the client is the one to change it.
    package var isRequest: Bool {
        switch self {
        case .status, .responseHeader, .responseBody: false
        default: true
        }
    }

    /// The name of the parameter or field.
    package var name: String? {
        switch self {
        case .path(let name), .query(let name), .header(let name), .cookie(let name),
            .responseHeader(let name):
            name
        default: nil
        }
    }
}
