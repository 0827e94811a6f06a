import AccordHTTP
import AccordURI
import HTTPTypes

/// A request as it came to a stub: to the stub itself, or through it as a proxy.
struct StubRequest: Sendable {
    var request: Request
    /// Whether the target was a whole URL (RFC 9112, 3.2.2).
    let isProxied: Bool

    /// - Parameter target: as the request line has it.
    init(method: HTTPRequest.Method, target: String, headers: HTTPFields, body: Body = Body()) {
        let reference = URIReference(target)
        isProxied = reference.scheme != nil && reference.authority != nil
        let authority =
            isProxied ? reference.authority : headers.first { $0.name.canonicalName == "host" }?.value
        request = Request(
            method: method, target: isProxied ? reference.target : target, headers: headers, body: body,
            scheme: isProxied ? reference.scheme ?? "http" : "http", authority: authority ?? "localhost")
    }

    /// As patterns compare it.
    var host: String { StubPattern.host(request.authority) }

    /// As messages name it: the whole URL where it came through the proxy.
    var text: String {
        "\(request.method.rawValue) \(isProxied ? request.url : request.target)".shown
    }

    /// The pairs of the query, decoded (WHATWG URL, 5.1).
    var query: [(name: String, value: String)] { Self.pairs(of: request.query ?? "") }

    static func pairs(of query: String) -> [(name: String, value: String)] {
        Array(query.utf8).split(separator: UInt8(ascii: "&")).map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let texts = parts.map { PercentDecoding.text($0, plusIsBlank: true).text }
            return (texts[0], texts.count > 1 ? texts[1] : "")
        }
    }
}
