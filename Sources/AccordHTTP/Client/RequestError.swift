/// A request could not be made, or had no end.
public enum RequestError: Error, Sendable, Equatable {
    /// The path neither starts with `/` nor is an absolute http URL.
    case invalidPath(String)
    /// More than one kind of body was given.
    case severalBodies(String)
    case notEncodable(String)
    /// The app did not answer in time; it was cancelled and left behind.
    case timedOut(request: String, limit: Duration)
    /// More redirects were followed than the client allows; the chain so far.
    case tooManyRedirects(limit: Int, chain: [String])
}

extension RequestError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .invalidPath(let path):
            "`\(path)` is no path: it must start with `/`, or be a whole URL such as http://localhost/books"
        case .severalBodies(let request):
            "\(request) was given more than one body: keep one of json, encoding, form, multipart, body"
        case .notEncodable(let reason): "the value given as `encoding:` cannot be encoded: \(reason)"
        case .timedOut(let request, let limit):
            "\(request) had no answer within \(limit). "
                + "If it may take longer, use client.timeLimit(…); its handler was cancelled and left behind"
        case .tooManyRedirects(let limit, let chain):
            "more than \(limit) redirects were followed: \(chain.joined(separator: " -> "))"
        }
    }
}
