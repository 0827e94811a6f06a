/// A request that could not be made, or had no end.
public enum RequestError: Error, Sendable, Equatable {
    /// The path neither starts with one `/` nor is an absolute http URL.
    case invalidPath(String)
    /// The text is no name of a header.
    case invalidHeader(String)
    /// More than one kind of body was given for the request, such as `POST /orders`.
    case severalBodies(request: String)
    /// The value given as `encoding:` failed to encode; the encoder's reason.
    case notEncodable(reason: String)
    /// The app did not answer the request, such as `GET /books`, in time; it was cancelled and left behind.
    case timedOut(request: String, limit: Duration)
    /// More redirects than the client follows; the requests so far and the one not sent any more.
    case tooManyRedirects(limit: Int, chain: [String])
    /// A redirect led back to a request sent before, cookies included; it is the last of the chain.
    case redirectLoop(chain: [String])
}

extension RequestError: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .invalidPath(let path):
            "`\(path)` is no path: it must start with one `/`, or be a whole URL such as http://localhost/books"
        case .invalidHeader(let name):
            "`\(name)` is no name of a header: it has letters, digits and -, such as X-Guest"
        case .severalBodies(let request):
            "\(request) was given more than one body: keep one of json, encoding, form, multipart, body"
        case .notEncodable(let reason): "the value given as `encoding:` cannot be encoded: \(reason)"
        case .timedOut(let request, let limit):
            "\(request) had no answer within \(limit); its handler was cancelled and left behind. "
                + "If it may take longer, use client.timeLimit(…)"
        case .tooManyRedirects(let limit, let chain):
            "more than \(limit) redirects: \(chain.joined(separator: " -> ")). "
                + "If that many are right, use client.following(max:)"
        case .redirectLoop(let chain):
            "the redirects go in a circle: \(chain.joined(separator: " -> "))"
        }
    }
}
