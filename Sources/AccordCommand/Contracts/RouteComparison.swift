import AccordContract
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordReport
import AccordReview
import HTTPTypes

/// The routes that an app was seen to answer, beside the operations of its contract.
struct RouteComparison {
    fileprivate struct Route: Hashable {
        let method: String
        /// A template of the app or of the contract, or the path where there is none.
        let path: String
    }

    private let contract: Contract
    private let check: ExchangeCheck
    private var unknown: [Route: Place?] = [:]
    private var called: Set<Route> = []
    private var served: Set<Route> = []
    /// Whether an app has told its routes, so that one that is missing says something.
    private var knowsRoutes = false
    private var routes: Set<Route> = []

    init(_ contract: Contract, basePath: String?) {
        self.contract = contract
        check = ExchangeCheck(contract, options: ExchangeOptions(basePath: basePath))
    }

    var count: Int { routes.count }

    /// What an app serves, called or not.
    mutating func add(_ event: RoutesEvent) {
        for served in event.routes {
            let operation = operation(served.method, served.path)
            if let operation { self.served.insert(Route(operation)) }
            add(Route(method: served.method, path: served.path), operation, at: nil)
        }
        knowsRoutes = knowsRoutes || !event.routes.isEmpty
    }

    mutating func add(_ event: ExchangeEvent) {
        // A 404 or 405 without a route says that the app has none.
        if event.route == nil, event.status == 404 || event.status == 405 { return }
        let operation = operation(event.method, event.path)
        if let operation { called.insert(Route(operation)) }
        add(Route(method: event.method, path: event.route ?? event.path), operation, at: nil)
    }

    /// The operation that a path leads to; a template leads to its own.
    private func operation(_ method: String, _ path: String) -> OperationName? {
        guard let method = HTTPRequest.Method(method) else { return nil }
        return check.operation(
            of: Exchange(request: Request(method: method, target: path), response: Response()))
    }

    mutating func add(_ stored: CheckedExchange) {
        let (request, status) = (stored.exchange.request, stored.exchange.response.status.code)
        let operation = check.operation(of: stored.exchange)
        if operation == nil, status == 404 || status == 405 { return }
        let route = Route(method: request.method.rawValue, path: operation?.template ?? request.path)
        if let operation { called.insert(Route(operation)) }
        add(route, operation, at: stored.place)
    }

    private mutating func add(_ route: Route, _ operation: OperationName?, at place: Place?) {
        routes.insert(route)
        if operation == nil, unknown[route] == nil { unknown.updateValue(place, forKey: route) }
    }

    /// Undeclared routes by path; then, in the contract's order, operations that the app does not have, and
    /// those that no test has called.
    var findings: [Finding] {
        let undeclared = unknown.sorted { ($0.key.path, $0.key.method) < ($1.key.path, $1.key.method) }
            .map { route, place in
                Finding(
                    .undeclaredRoute, subject: "\(route.method) \(route.path)",
                    places: place.map { [$0] } ?? [])
            }
        return undeclared + contract.operations.compactMap(finding)
    }

    private func finding(_ operation: AccordContract.Operation) -> Finding? {
        let name = Route(method: operation.method, path: operation.template)
        let isServed = !knowsRoutes || served.contains(name) || called.contains(name)
        guard !isServed || !called.contains(name) else { return nil }
        return Finding(
            isServed ? .uncalledOperation : .unservedOperation, severity: isServed ? .warning : .error,
            subject: "\(operation.method) \(operation.template)", places: [operation.node.keyPlace])
    }
}

extension RouteComparison.Route {
    fileprivate init(_ operation: OperationName) {
        self.init(method: operation.method, path: operation.template)
    }
}
