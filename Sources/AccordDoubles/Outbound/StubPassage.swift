#if Doubles
import AccordHTTP
import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix

/// Passes a call through the stub on to the host that it names, where outbound calls are allowed.
enum StubPassage {
    /// Fields that belong to one connection, and are not passed on (RFC 9110, 7.6.1).
    private static let hopByHop: Set<String> = [
        "connection", "proxy-connection", "proxy-authorization", "keep-alive", "te", "trailer",
        "transfer-encoding", "upgrade", "expect",
    ]

    private typealias Connection = NIOAsyncChannel<HTTPClientResponsePart, HTTPClientRequestPart>

    /// The answer of the host is longer than the stub takes.
    struct TooLarge: Error { let limit: Int }

    /// The answer of the host.
    ///
    /// - Parameter limit: how many bytes the body of the answer may have.
    /// - Throws: what connecting, writing or reading throws.
    static func answer(to request: Request, limit: Int) async throws -> Response {
        let (host, port) = address(of: request.authority)
        let connection = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connectTimeout(.seconds(10))
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHTTPClientHandlers()
                    return try Connection(wrappingChannelSynchronously: channel)
                }
            }
        return try await connection.executeThenClose { inbound, outbound in
            // A host may answer and close before it has read all: what it said counts, not what it left unread.
            async let _: Void = outbound.write(contentsOf: parts(of: request))
            return try await response(inbound, limit)
        }
    }

    private static func parts(of request: Request) -> [HTTPClientRequestPart] {
        let body = request.body.bytes
        let sent: [HTTPClientRequestPart] =
            body.isEmpty ? [] : [.body(.byteBuffer(ByteBuffer(bytes: body)))]
        return [.head(head(of: request))] + sent + [.end(nil)]
    }

    private static func address(of authority: String) -> (host: String, port: Int) {
        // An IPv6 address stands in brackets, and has colons of its own.
        guard let colon = authority.lastIndex(of: ":"), !authority[colon...].contains("]"),
            let port = Int(authority[authority.index(after: colon)...])
        else { return (bare(authority), 80) }
        return (bare(String(authority[..<colon])), port)
    }

    private static func bare(_ host: String) -> String {
        host.hasPrefix("[") && host.hasSuffix("]") ? String(host.dropFirst().dropLast()) : host
    }

    private static func head(of request: Request) -> HTTPRequestHead {
        var headers = HTTPHeaders()
        for field in request.headers where !hopByHop.contains(field.name.canonicalName) {
            headers.add(name: field.name.rawName, value: field.value)
        }
        headers.replaceOrAdd(name: "host", value: request.authority)
        headers.replaceOrAdd(name: "connection", value: "close")
        if !request.body.isEmpty {
            headers.replaceOrAdd(name: "content-length", value: String(request.body.bytes.count))
        }
        return HTTPRequestHead(
            version: .http1_1, method: HTTPMethod(rawValue: request.method.rawValue), uri: request.target,
            headers: headers)
    }

    private static func response(
        _ parts: NIOAsyncChannelInboundStream<HTTPClientResponsePart>, _ limit: Int
    ) async throws -> Response {
        var response = Response(status: .badGateway)
        var body: [UInt8] = []
        for try await part in parts {
            switch part {
            case .head(let head):
                response.status = HTTPResponse.Status(
                    code: Int(head.status.code), reasonPhrase: head.status.reasonPhrase)
                response.headers = fields(head.headers)
            case .body(let buffer):
                guard body.count + buffer.readableBytes <= limit else { throw TooLarge(limit: limit) }
                body += buffer.readableBytesView
            case .end:
                response.body = Body(body)
                return response
            }
        }
        throw ChannelError.inputClosed
    }

    private static func fields(_ headers: HTTPHeaders) -> HTTPFields {
        var fields = HTTPFields()
        for (name, value) in headers {
            guard let name = HTTPField.Name(name), !hopByHop.contains(name.canonicalName) else { continue }
            if name != .contentLength { fields.append(HTTPField(name: name, value: value)) }
        }
        return fields
    }
}
#endif
