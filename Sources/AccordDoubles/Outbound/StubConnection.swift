#if Doubles
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import NIOCore
import NIOHTTP1

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// One connection to a stub: reads requests, asks the table, writes answers, until somebody closes it.
struct StubConnection {
    typealias Parts = NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator

    /// What comes of reading a body.
    private enum Reading {
        case body([UInt8])
        case tooLarge
        /// The client has gone.
        case ended
    }

    /// Even of a body that is too large some is read, so that the client sees why it is refused.
    private static let patience = 64 * 1024 * 1024

    private let connection: StubServer.Connection
    private let table: StubTable
    private let bodyLimit: Int

    init(_ connection: StubServer.Connection, _ table: StubTable, bodyLimit: Int) {
        self.connection = connection
        self.table = table
        self.bodyLimit = bodyLimit
    }

    /// Returns when the connection is closed.
    func serve() async {
        try? await connection.executeThenClose { inbound, _ in
            var parts = inbound.makeAsyncIterator()
            do {
                while let part = try await parts.next() {
                    guard case .head(let head) = part else { continue }
                    guard try await converse(head, &parts) else { return }
                }
            } catch HTTPParserError.invalidEOFState {
                return
            } catch let error as HTTPParserError {
                try await refuseNonsense(String(describing: error))
            } catch is TLSDetector.Detected {
                try await refuseNonsense(Rules.tls)
            }
        }
    }

    /// Answers one request.
    ///
    /// - Returns: whether the connection stays open.
    private func converse(_ head: HTTPRequestHead, _ parts: inout Parts) async throws -> Bool {
        if head.method == .CONNECT {
            let finding = Finding(.secureCall, subject: head.uri.shown)
            return try await refuse(finding, .notImplemented, StubRequest(head, []), closing: true)
        }
        switch try await body(of: head, &parts) {
        case .ended: return false
        case .tooLarge:
            let request = StubRequest(head, [])
            let finding = Finding(
                .tooLarge, subject: request.text, facts: ["limit": JSON(bodyLimit)])
            return try await refuse(finding, .contentTooLarge, request, closing: true)
        case .body(let bytes):
            // A client that wants another protocol is answered in this one, and nothing else is read.
            let isLast = !head.isKeepAlive || head.headers.contains(name: "upgrade")
            return try await answer(StubRequest(head, bytes), closing: isLast)
        }
    }

    private func body(of head: HTTPRequestHead, _ parts: inout Parts) async throws -> Reading {
        let announced = head.headers.first(name: "content-length").flatMap { Int($0) } ?? 0
        if head.headers.first(name: "expect")?.lowercased() == "100-continue" {
            if announced > bodyLimit { return .tooLarge }
            try await write(StubMessage.continue)
        }
        var bytes: [UInt8] = []
        var count = 0
        while let part = try await parts.next() {
            switch part {
            case .head: continue
            case .end: return count > bodyLimit ? .tooLarge : .body(bytes)
            case .body(let buffer):
                count += buffer.readableBytes
                if count <= bodyLimit { bytes += buffer.readableBytesView }
                if count - bodyLimit > Self.patience { return .tooLarge }
            }
        }
        return .ended
    }

    private func answer(_ request: StubRequest, closing: Bool) async throws -> Bool {
        switch table.decide(request) {
        case .passage: return try await pass(request, closing: closing)
        case .refusal(let finding, let status, let site):
            return try await refuse(finding, status, request, at: site, closing: closing)
        case .reply(let reply, let route, let call):
            for wait in reply.waits { try await wait.pass() }
            switch reply.form {
            case .response(let response):
                table.note(request, response, by: route)
                return try await send(response, to: request, closing: closing)
            case .computed(let body):
                let response = try await compute(body, call, request)
                table.note(request, response, by: route)
                return try await send(response, to: request, closing: closing)
            case .fault(let fault):
                table.note(request, fault.response, by: route)
                try await perform(fault)
                return false
            }
        }
    }

    private func pass(_ request: StubRequest, closing: Bool) async throws -> Bool {
        let response: Response
        do { response = try await StubPassage.answer(to: request.request, limit: bodyLimit) } catch {
            try Task.checkCancellation()
            let finding = Finding(.failedPassage, subject: request.text, actual: String(describing: error))
            return try await refuse(finding, .badGateway, request, closing: closing)
        }
        table.note(request, response, by: nil)
        return try await send(response, to: request, closing: closing)
    }

    private func compute(
        _ body: @Sendable (StubCall) async throws -> Response, _ call: StubCall, _ request: StubRequest
    ) async throws -> Response {
        do { return try await body(call) } catch {
            try Task.checkCancellation()
            let finding = Finding(
                .computedReply, subject: request.text, actual: String(describing: error))
            table.audience.expect([finding], at: nil)
            return StubMessage.text(of: finding, .internalServerError)
        }
    }

    // MARK: - Refusing

    private func refuse(
        _ finding: Finding, _ status: HTTPResponse.Status, _ request: StubRequest, at site: CallSite? = nil,
        closing: Bool
    ) async throws -> Bool {
        let response = StubMessage.text(of: finding, status)
        table.note(request, response, by: nil)
        table.audience.expect([finding], at: site)
        return try await send(response, to: request, closing: closing)
    }

    private func refuseNonsense(_ reason: String) async throws {
        let finding = Finding(.notHTTP, facts: ["reason": JSON(reason)])
        table.audience.expect([finding], at: nil)
        try await write(StubMessage(StubMessage.text(of: finding, .badRequest), closing: true).bytes)
    }

    // MARK: - Writing

    private func send(_ response: Response, to request: StubRequest, closing: Bool) async throws -> Bool {
        let isHead = request.request.method == .head
        try await write(StubMessage(response, isHead: isHead, closing: closing).bytes)
        return !closing
    }

    private func perform(_ fault: StubReply.Fault) async throws {
        switch fault {
        case .close: break
        case .garbage: try await write(StubMessage.garbage)
        case .halfBody(let response): try await write(StubMessage(response, closing: true).half)
        case .reset:
            // Without lingering, closing a socket resets its connection.
            let options = connection.channel as? any SocketOptionProvider
            try await options?.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        }
    }

    private func write(_ bytes: [UInt8]) async throws {
        try await connection.channel.writeAndFlush(ByteBuffer(bytes: bytes))
    }
}

extension StubRequest {
    fileprivate init(_ head: HTTPRequestHead, _ body: [UInt8]) {
        var headers = HTTPFields()
        for (name, value) in head.headers {
            if let name = HTTPField.Name(name) { headers.append(HTTPField(name: name, value: value)) }
        }
        self.init(
            method: HTTPRequest.Method(head.method.rawValue) ?? .get, target: head.uri, headers: headers,
            body: Body(body))
    }
}
#endif
