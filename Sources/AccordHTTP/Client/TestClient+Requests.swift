import AccordURI
import HTTPTypes

extension TestClient {
    /// The request that a path, a query, a body and headers make, without what the client adds.
    func request(
        _ method: HTTPRequest.Method, _ path: String, _ content: RequestContent?,
        query: KeyValuePairs<String, String>, headers: HTTPFields
    ) throws(RequestError) -> Request {
        var request = try located(method, path)
        if !query.isEmpty {
            request.target += (request.query == nil ? "?" : "&") + PercentEncoding.query(query)
        }
        if let content {
            request.body = content.body
            request.headers[.contentType] = content.contentType
        }
        request.headers.replace(with: headers)
        return request
    }

    /// A path goes to the transport's own place; a whole URL says where it goes. A fragment is never sent.
    private func located(_ method: HTTPRequest.Method, _ path: String) throws(RequestError) -> Request {
        let reference = URIReference(PercentEncoding.url(path))
        if reference.scheme == "http" || reference.scheme == "https" {
            guard let authority = reference.authority, Self.isAuthority(authority) else {
                throw .invalidPath(path)
            }
            return Request(
                method: method, target: reference.target, scheme: reference.scheme ?? "http",
                authority: authority)
        }
        let isRooted = reference.scheme == nil && reference.path.utf8.first == UInt8(ascii: "/")
        guard isRooted, reference.authority == nil else { throw .invalidPath(path) }
        let base = URIReference(transport.baseURL ?? "http://localhost")
        let folder = base.path.utf8.last == UInt8(ascii: "/") ? String(base.path.dropLast()) : base.path
        return Request(
            method: method, target: folder + reference.target, scheme: base.scheme ?? "http",
            authority: base.authority ?? "localhost")
    }

    /// Host and port; no user and password, which a request must not carry (RFC 9110, 4.2.4).
    private static func isAuthority(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isUnreserved || ":[]".utf8.contains($0) }
    }
}
