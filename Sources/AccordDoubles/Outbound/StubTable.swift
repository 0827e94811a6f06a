import AccordExpectations
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Synchronization

/// The routes of a stub and what was asked so far: decides, without a socket, what is answered.
final class StubTable: Sendable {
    /// What to do with a request.
    enum Decision: Sendable {
        case reply(StubReply, by: StubRoute, StubCall)
        /// The call goes on to the host that it names.
        case passage
        /// Nobody has said what to answer.
        case refusal(Finding, status: HTTPResponse.Status, at: CallSite?)
    }

    let audience: Audience
    let exchanges = Arrivals<Exchange>()
    private let list = Mutex<[StubRoute]>([])

    /// Whether a call through the proxy goes on to a host that no route stands for.
    private let passesOn: Bool

    init(_ audience: Audience, passesOn: Bool = false) {
        self.audience = audience
        self.passesOn = passesOn
    }

    var routes: [StubRoute] { list.withLock { $0 } }

    func add(_ route: StubRoute) { list.withLock { $0.append(route) } }

    /// Of several routes that fit, the one that was added last answers, and a default only where no other fits.
    func decide(_ request: StubRequest) -> Decision {
        let routes = routes
        let misses = routes.map { ($0, $0.pattern.misses(request)) }
        let fitting = misses.filter(\.1.isEmpty).map(\.0)
        guard let route = fitting.last(where: { !$0.isDefault }) ?? fitting.last else {
            if passesOn, isForeign(request, routes) { return .passage }
            return .refusal(unmatched(request, misses), status: .notImplemented, at: nil)
        }
        let (reply, number) = route.next()
        guard let reply else {
            let facts = ["request": JSON(request.text), "number": JSON(number)]
            let finding = Finding(.exhaustedStub, subject: route.pattern.text, facts: facts)
            return .refusal(finding, status: .notImplemented, at: route.site)
        }
        let parameters = route.pattern.template.parameters(of: request.request.path) ?? [:]
        return .reply(
            reply, by: route, StubCall(request: request.request, parameters: parameters, number: number))
    }

    /// Keeps what was asked and answered.
    func note(_ request: StubRequest, _ response: Response, by route: StubRoute?) {
        var exchange = Exchange(
            request: request.request, response: response, route: route?.pattern.template.text)
        exchange.scope = audience.scope
        route?.add(exchange)
        exchanges.append(exchange)
    }

    // MARK: -

    /// Whether a call came through the proxy for a host that no route stands for.
    private func isForeign(_ request: StubRequest, _ routes: [StubRoute]) -> Bool {
        request.isProxied && !routes.contains { $0.pattern.host == request.host }
    }

    private func unmatched(_ request: StubRequest, _ misses: [(StubRoute, [StubMiss])]) -> Finding {
        if isForeign(request, misses.map(\.0)) {
            let known = Set(misses.compactMap(\.0.pattern.host)).sorted()
            let hints = [Rules.didYouMean(request.host, among: known), Rules.hosts(known)].compactMap(\.self)
            return Finding(
                .unknownHost, subject: request.text, hints: hints, facts: ["host": JSON(request.host)])
        }
        let weighed = misses.map { (route: $0.0, misses: $0.1, weight: $0.1.map(\.weight).reduce(0, +)) }
        guard let nearest = weighed.min(by: { $0.weight < $1.weight }) else {
            return Finding(.unmatchedCall, subject: request.text, hints: [Rules.noRoutes])
        }
        return Finding(
            .unmatchedCall, subject: request.text,
            differences: nearest.misses.flatMap(\.differences),
            hints: [Rules.nearest(nearest.route)] + nearest.misses.map(Rules.miss))
    }
}
