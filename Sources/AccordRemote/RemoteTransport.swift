// The same tests against a server that listens somewhere: on loopback, or at a URL.

#if Remote
public import AccordHTTP
import AsyncHTTPClient
import HTTPTypes
import NIOCore
import NIOHTTP1

/// Sends requests to a server over a socket (async-http-client).
///
/// ```swift
/// let client = TestClient(transport: try RemoteTransport(baseURL: "https://staging.example.org"))
/// ```
public struct RemoteTransport: HTTPTransport {
    /// How large a response may be, in bytes.
    static let bodyLimit = 256 << 20

    /// One for the process: it keeps connections, and unlike the shared one it follows no redirects.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    public let routes: [Route]
    public let baseURL: String?

    /// - Parameters:
    ///   - baseURL: scheme, authority and possibly a path that all requests start with.
    ///   - routes: what the server is known to serve.
    /// - Throws: `RemoteError.invalidBaseURL` where the URL is no http or https one.
    public init(baseURL: String, routes: [Route] = []) throws(RemoteError) {
        let hasScheme = baseURL.hasPrefix("http://") || baseURL.hasPrefix("https://")
        guard hasScheme, baseURL.split(separator: "/").count > 1 else { throw .invalidBaseURL(baseURL) }
        self.baseURL = baseURL.hasSuffix("/") ? String(baseURL.dropLast()) : baseURL
        self.routes = routes
    }

    public func send(_ request: AccordHTTP.Request) async throws -> Reply {
        // The time limit belongs to the client; this one only ends what was left behind.
        let response = try await Self.client.execute(Self.message(request), timeout: .hours(1))
        let body = try await response.body.collect(upTo: Self.bodyLimit)
        return Reply(
            response: AccordHTTP.Response(
                status: HTTPResponse.Status(
                    code: Int(response.status.code), reasonPhrase: response.status.reasonPhrase),
                headers: Self.fields(response.headers), body: Body(Array(body.readableBytesView))))
    }

    private static func message(_ request: AccordHTTP.Request) -> HTTPClientRequest {
        var message = HTTPClientRequest(url: request.url)
        message.method = HTTPMethod(rawValue: request.method.rawValue)
        for field in request.headers { message.headers.add(name: field.name.rawName, value: field.value) }
        if !request.body.isEmpty { message.body = .bytes(ByteBuffer(bytes: request.body.bytes)) }
        return message
    }

    private static func fields(_ headers: HTTPHeaders) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        return fields
    }
}

/// A server cannot be reached as it was named.
public enum RemoteError: Error, Sendable, Equatable, CustomStringConvertible {
    case invalidBaseURL(String)

    public var description: String {
        switch self {
        case .invalidBaseURL(let url): "`\(url)` is no base URL: it must start with http:// or https://"
        }
    }
}
#endif
