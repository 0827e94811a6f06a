public import AccordHTTP
public import AccordJSON
public import HTTPTypes

/// What a stub answers: a response, one that is computed, or a fault of the wire.
public struct StubReply: Sendable {
    enum Form: Sendable {
        case response(Response)
        case computed(@Sendable (StubCall) async throws -> Response)
        case fault(Fault)
    }

    /// What can go wrong between a client and a server.
    enum Fault: Sendable {
        case close, reset, garbage
        case halfBody(Response)
    }

    enum Wait: Sendable {
        case delay(Duration)
        case gate(StubGate)
    }

    let form: Form
    var waits: [Wait] = []

    init(_ form: Form) { self.form = form }

    // MARK: - Responses

    /// A response as it is.
    public static func response(_ response: Response) -> StubReply { StubReply(.response(response)) }

    /// A status without a body.
    public static func status(_ status: HTTPResponse.Status, headers: HTTPFields = [:]) -> StubReply {
        .response(Response(status: status, headers: headers))
    }

    /// A JSON document.
    public static func json(
        _ json: JSON, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> StubReply {
        .bytes(json.serialized(.compact), contentType: "application/json", status: status, headers: headers)
    }

    /// A text, as UTF-8.
    public static func text(
        _ text: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> StubReply {
        .bytes(Array(text.utf8), contentType: "text/plain; charset=utf-8", status: status, headers: headers)
    }

    /// Bytes as they are.
    public static func bytes(
        _ bytes: [UInt8], contentType: String, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
    ) -> StubReply {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = contentType }
        return .response(Response(status: status, headers: headers, body: Body(bytes)))
    }

    /// A response that depends on the request; what the function throws is an issue, and a status of 500.
    public static func computed(_ body: @escaping @Sendable (StubCall) async throws -> Response) -> StubReply
    {
        StubReply(.computed(body))
    }

    // MARK: - Faults

    /// The connection is closed before anything is answered.
    public static let closed = StubReply(.fault(.close))

    /// The connection is reset (TCP RST) before anything is answered.
    public static let reset = StubReply(.fault(.reset))

    /// Bytes that are no HTTP, then the end of the connection.
    public static let garbage = StubReply(.fault(.garbage))

    /// The head of a response and the first half of its body, then the end of the connection.
    public static func halfBody(of text: String) -> StubReply {
        StubReply(.fault(.halfBody(Response(body: Body(text)))))
    }

    // MARK: - Waiting

    /// The same reply, after a time.
    public func delayed(by delay: Duration) -> StubReply { adding(.delay(delay)) }

    /// The same reply, when the test opens the gate.
    public func held(by gate: StubGate) -> StubReply { adding(.gate(gate)) }

    private func adding(_ wait: Wait) -> StubReply {
        var reply = self
        reply.waits.append(wait)
        return reply
    }
}
