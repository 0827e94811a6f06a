package import AccordHTTP
import AccordJSON
import HTTPTypes

/// What a response's body answers: with it a snapshot that is the body alone can be held against a contract.
package struct BodyOrigin: Sendable, Hashable {
    package var method: String
    /// Without the query, which may hold what nobody should see.
    package var path: String
    package var status: Int
    /// The `content-type`, as it was sent.
    package var mediaType: String?

    package init(_ exchange: Exchange) {
        (method, path) = (exchange.request.method.rawValue, exchange.request.path)
        (status, mediaType) = (exchange.response.status.code, exchange.response.headers[.contentType])
    }

    /// The exchange with a body; what else was sent and received is not known.
    package func exchange(answering body: [UInt8]) -> Exchange? {
        guard let method = HTTPRequest.Method(rawValue: method) else { return nil }
        var headers = HTTPFields()
        if let mediaType { headers[.contentType] = mediaType }
        return Exchange(
            request: Request(method: method, target: path, headers: HTTPFields(), body: Body()),
            response: Response(status: HTTPResponse.Status(code: status), headers: headers, body: Body(body)))
    }
}

extension BodyOrigin {
    var json: JSON {
        [
            "method": JSON(method), "path": JSON(path), "status": JSON(status),
            "type": mediaType.map { JSON($0) } ?? .null,
        ]
    }

    init?(json: JSON) {
        guard let method = json["method"]?.string, let path = json["path"]?.string,
            let status = json["status"]?.int, (100...599).contains(status)
        else { return nil }
        (self.method, self.path, self.status, mediaType) = (method, path, status, json["type"]?.string)
    }
}
