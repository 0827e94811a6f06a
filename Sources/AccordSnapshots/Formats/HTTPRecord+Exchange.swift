package import AccordHTTP
import AccordJSON
package import HTTPTypes

extension HTTPRecord {
    /// Request fields that are kept without being named: the rest belongs to the client, not to the test.
    static let requestFieldsKept: Set<HTTPField.Name> = [.contentType, .accept, .authorization, .cookie]

    /// Response fields that change from run to run, or that belong to the connection (RFC 9110, 7.6.1).
    static let responseFieldsDropped: Set<HTTPField.Name> = [
        .date, .server, .contentLength, .connection, .transferEncoding,
        HTTPField.Name("Keep-Alive") ?? .connection,
    ]

    /// - Parameter requestFields: request fields that the test wants kept besides the usual ones.
    package init(_ exchange: Exchange, keeping requestFields: Set<HTTPField.Name> = []) {
        let (request, response) = (exchange.request, exchange.response)
        let kept = Self.requestFieldsKept.union(requestFields)
        self.init(
            requestLine: "\(request.method.rawValue) \(request.target)",
            requestFields: Self.fields(request.headers) { kept.contains($0) },
            requestBody: Self.body(request.body, request.headers),
            statusLine: Self.statusLine(response.status),
            responseFields: Self.fields(response.headers) { !Self.responseFieldsDropped.contains($0) },
            responseBody: Self.body(response.body, response.headers))
    }

    private static func statusLine(_ status: HTTPResponse.Status) -> String {
        status.reasonPhrase.isEmpty
            ? "HTTP/1.1 \(status.code)" : "HTTP/1.1 \(status.code) \(status.reasonPhrase)"
    }

    /// Sorted by name; fields of one name stay in their order, which means something (RFC 9110, 5.3).
    private static func fields(_ fields: HTTPFields, _ isKept: (HTTPField.Name) -> Bool) -> [Field] {
        let kept = fields.filter { isKept($0.name) }.enumerated().map { index, field in
            (index, Field(name: field.name.canonicalName, value: concealed(field)))
        }
        return kept.sorted { ($0.1.name, $0.0) < ($1.1.name, $1.0) }.map(\.1)
    }

    /// Credentials never reach a file; nor do cookies that scripts may not read.
    private static func concealed(_ field: HTTPField) -> String {
        guard field.name == .setCookie else { return field.concealed }
        let isHidden = field.value.lowercased().split(separator: ";").contains { attribute in
            attribute.drop { $0 == " " }.hasPrefix("httponly")
        }
        return isHidden ? SetCookie(field.value).concealed : field.value
    }

    private static func body(_ body: AccordHTTP.Body, _ fields: HTTPFields) -> Body {
        guard !body.bytes.isEmpty else { return .none }
        let type = fields[.contentType].flatMap(MediaType.init)
        if type?.isJSON ?? false, let json = try? JSON(parsing: body.bytes) { return .json(json) }
        guard String(validating: body.bytes, as: UTF8.self) != nil, !body.bytes.contains(0) else {
            return .binary(size: body.bytes.count, digest: SHA256.digest(of: body.bytes))
        }
        return .text(body.bytes)
    }
}
