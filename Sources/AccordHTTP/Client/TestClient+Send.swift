import HTTPTypes

extension TestClient {
    /// Sends a request as it is, with the client's own headers and cookies added where it has none.
    @discardableResult
    public func send(
        _ request: Request, fileID: StaticString = #fileID, filePath: StaticString = #filePath,
        line: Int = #line, column: Int = #column
    ) async throws -> Exchange {
        try await send(
            request, at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
    }

    func send(_ request: Request, at site: CallSite) async throws -> Exchange {
        var request = withDefaults(request)
        var exchange = try await exchange(withCookies(request), at: site)
        var chain: [Exchange] = []
        while maxRedirects > 0, let next = exchange.redirected(request) {
            chain.append(exchange)
            request = next
            exchange = try await self.exchange(following(chain, to: withCookies(next)), at: site)
        }
        exchange.redirects = chain
        return exchange
    }

    /// The client's own headers, added once: what a redirect drops stays dropped.
    private func withDefaults(_ request: Request) -> Request {
        var request = request
        let own = request.headers
        request.headers.replace(with: headers)
        request.headers.replace(with: own)
        return request
    }

    /// The jar's cookies, unless the request names its own.
    private func withCookies(_ request: Request) -> Request {
        guard request.headers[.cookie] == nil else { return request }
        var request = request
        request.headers[.cookie] = jar.header(for: request, isInProcess: transport.baseURL == nil)
        return request
    }

    /// The next request of a chain, where the chain may go on.
    private func following(_ chain: [Exchange], to next: Request) throws(RequestError) -> Request {
        let lines = (chain.map(\.request) + [next]).map { "\($0.method.rawValue) \($0.url)" }
        if chain.contains(where: { $0.request == next }) { throw .redirectLoop(chain: lines) }
        if chain.count > maxRedirects { throw .tooManyRedirects(limit: maxRedirects, chain: lines) }
        return next
    }

    // MARK: - One exchange

    private func exchange(_ request: Request, at site: CallSite) async throws -> Exchange {
        let transport = transport
        let line = "\(request.method.rawValue) \(request.target)"
        let ended = (observer ?? Self.surroundingObserver)?(request)
        let reply = try await TimeLimit.run(
            limit, orThrow: RequestError.timedOut(request: line, limit: limit)
        ) {
            try await transport.send(request)
        }
        var exchange = Exchange(
            request: request, response: Self.bodiless(reply.response, for: request),
            thrownError: reply.thrownError, route: reply.route)
        exchange.scope = scope
        exchange.site = site
        jar.store(exchange.response, for: request)
        ended?(exchange)
        if isRethrowing, let error = reply.thrownError { throw error }
        return exchange
    }

    /// Answers to HEAD, 204 and 304 have no body, whatever a handler wrote (RFC 9110, 6.4.1).
    private static func bodiless(_ response: Response, for request: Request) -> Response {
        guard request.method == .head || response.status == .noContent || response.status == .notModified
        else {
            return response
        }
        return Response(status: response.status, headers: response.headers)
    }
}
