import HTTPTypes

extension TestClient {
    func send(
        _ method: HTTPRequest.Method, _ path: String, _ contents: [RequestContent],
        query: KeyValuePairs<String, String>, headers: HTTPFields
    ) async throws -> Exchange {
        try await send(request(method, path, contents, query: query, headers: headers))
    }

    /// Sends a request as it is, with the client's own headers and cookies added where it has none.
    public func send(_ request: Request) async throws -> Exchange {
        var exchange = try await exchange(prepared(request))
        var chain: [Exchange] = []
        while maxRedirects > 0, let next = redirected(exchange) {
            chain.append(exchange)
            guard chain.count <= maxRedirects else {
                throw RequestError.tooManyRedirects(limit: maxRedirects, chain: chain.map(\.request.url) + [next.url])
            }
            exchange = try await self.exchange(prepared(next))
        }
        exchange.redirects = chain
        return exchange
    }

    // MARK: - Making requests

    private func request(
        _ method: HTTPRequest.Method, _ path: String, _ contents: [RequestContent],
        query: KeyValuePairs<String, String>, headers: HTTPFields
    ) throws(RequestError) -> Request {
        var request = try located(method, path)
        guard contents.count <= 1 else { throw .severalBodies("\(method.rawValue) \(path)") }
        if !query.isEmpty {
            let pairs = query.map { "\(PercentEncoding.component($0.key))=\(PercentEncoding.component($0.value))" }
            request.target += (request.target.contains("?") ? "&" : "?") + pairs.joined(separator: "&")
        }
        if let content = contents.first {
            let (body, type) = try content.encoded()
            request.body = body
            request.headers[.contentType] = type
        }
        for field in headers { request.headers[values: field.name] = headers[values: field.name] }
        return request
    }

    /// A path goes to the transport's own place; a whole URL says where it goes.
    private func located(_ method: HTTPRequest.Method, _ path: String) throws(RequestError) -> Request {
        let reference = URIReference(PercentEncoding.target(path))
        let base = URIReference(transport.baseURL ?? "http://localhost")
        let isWhole = reference.scheme == "http" || reference.scheme == "https"
        guard isWhole ? !(reference.authority ?? "").isEmpty : path.hasPrefix("/") && !path.hasPrefix("//") else {
            throw .invalidPath(path)
        }
        let place = isWhole ? reference : base
        let prefix = isWhole || base.path == "/" ? "" : base.path
        return Request(
            method: method, target: prefix + reference.target, scheme: place.scheme ?? "http",
            authority: place.authority ?? "localhost")
    }

    private func prepared(_ request: Request) -> Request {
        var request = request
        for field in headers where request.headers[field.name] == nil {
            request.headers[values: field.name] = headers[values: field.name]
        }
        if request.headers[.cookie] == nil { request.headers[.cookie] = jar.header(for: request) }
        return request
    }

    // MARK: - Sending

    private func exchange(_ request: Request) async throws -> Exchange {
        let transport = transport
        let reply = try await TimeLimit.run(
            limit, orThrow: RequestError.timedOut(request: "\(request.method.rawValue) \(request.target)", limit: limit)
        ) {
            try await transport.send(request)
        }
        if isRethrowing, let error = reply.thrownError { throw error }
        var exchange = Exchange(
            request: request, response: Self.bodiless(reply.response, for: request),
            thrownError: reply.thrownError, route: reply.route)
        exchange.scope = scope
        jar.store(exchange.response, for: request)
        return exchange
    }

    /// Answers to HEAD, 204 and 304 have no body, whatever a handler wrote (RFC 9110, 6.4.1).
    private static func bodiless(_ response: Response, for request: Request) -> Response {
        guard request.method == .head || response.status == .noContent || response.status == .notModified else {
            return response
        }
        return Response(status: response.status, headers: response.headers)
    }

    // MARK: - Redirects

    /// The next request of a redirect, or nil where the exchange is none (RFC 9110, 15.4).
    private func redirected(_ exchange: Exchange) -> Request? {
        let request = exchange.request
        guard [301, 302, 303, 307, 308].contains(exchange.response.status.code), let location = exchange.location else {
            return nil
        }
        let target = URIReference(location)
        var next = Request(
            method: request.method, target: target.target, headers: request.headers, body: request.body,
            scheme: target.scheme ?? request.scheme, authority: target.authority ?? request.authority)
        next.headers[.cookie] = nil
        let becomesGet =
            exchange.response.status.code == 303 && request.method != .head
            || [301, 302].contains(exchange.response.status.code) && request.method == .post
        if becomesGet {
            next.method = .get
            next.body = Body()
            next.headers[.contentType] = nil
        }
        if next.scheme != request.scheme || next.authority != request.authority { next.headers[.authorization] = nil }
        return next
    }
}
