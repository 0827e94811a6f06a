import AccordHTTP
import AccordReport
import HTTPTypes

/// A response as the bytes of HTTP/1.1 (RFC 9112).
struct StubMessage {
    private let head: [UInt8]
    private let body: [UInt8]

    /// - Parameters:
    ///   - isHead: whether the request was HEAD: the length of the body is told, but not the body.
    ///   - closing: whether the connection ends behind the response.
    init(_ response: Response, isHead: Bool = false, closing: Bool = false) {
        let (status, bytes) = (response.status, response.body.bytes)
        // 204 and 304 end with their head (RFC 9110, 6.4.1).
        let hasNoBody = status.code == 204 || status.code == 304 || status.kind == .informational
        let isChunked = response.headers[.transferEncoding]?.lowercased() == "chunked"
        var lines = ["HTTP/1.1 \(status.code) \(status.reasonPhrase)"]
        lines += response.headers.map { "\($0.name.rawName): \($0.value)" }
        if !hasNoBody, !isChunked, response.headers[.contentLength] == nil {
            lines.append("Content-Length: \(bytes.count)")
        }
        if closing, response.headers[.connection] == nil { lines.append("Connection: close") }
        head = Array((lines + ["", ""]).joined(separator: "\r\n").utf8)
        body = isHead || hasNoBody ? [] : isChunked ? Self.chunked(bytes) : bytes
    }

    var bytes: [UInt8] { head + body }

    /// The head, and the first half of the body that it announces.
    var half: [UInt8] { head + body.prefix(body.count / 2) }

    /// The interim response by which a client goes on with its body (RFC 9110, 15.2.1).
    static let `continue` = Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)

    /// What no client takes for a response.
    static let garbage: [UInt8] = [0x00, 0xFF, 0x0D, 0x0A] + Array("no HTTP at all\r\n\r\n".utf8)

    /// A response that says what a finding says.
    static func text(of finding: Finding, _ status: HTTPResponse.Status) -> Response {
        let text = TextRenderer().render([finding])
        return Response(
            status: status, headers: [.contentType: "text/plain; charset=utf-8"], body: Body(text))
    }

    private static func chunked(_ bytes: [UInt8]) -> [UInt8] {
        let chunk =
            bytes.isEmpty ? [] : Array("\(String(bytes.count, radix: 16))\r\n".utf8) + bytes + [13, 10]
        return chunk + Array("0\r\n\r\n".utf8)
    }
}

extension StubReply.Fault {
    /// What stands for a response in the record of a call that had none.
    var response: Response {
        switch self {
        case .close: Response(status: HTTPResponse.Status(code: 0, reasonPhrase: Rules.closed))
        case .reset: Response(status: HTTPResponse.Status(code: 0, reasonPhrase: Rules.reset))
        case .garbage: Response(status: HTTPResponse.Status(code: 0, reasonPhrase: Rules.garbage))
        case .halfBody(let response): response
        }
    }
}

extension StubReply.Wait {
    /// Returns when the reply may go.
    func pass() async throws {
        switch self {
        case .delay(let delay): try await Task.sleep(for: delay)
        case .gate(let gate): try await gate.pass()
        }
    }
}
