import AccordContract
package import AccordHTTP
import AccordJournal
import AccordReport
import AccordSnapshots
import HTTPTypes

/// Sees every exchange of a test: holds it against the bound contract, and journals it.
package struct ExchangeObserver: Sendable {
    let scope: Scope
    /// The app, by the name of its type.
    let app: String
    let package: TestPackage

    /// Sees the exchanges of clients that a test made itself, where a contract is bound.
    static func surrounding(_ scope: Scope) -> TestClient.Observer {
        { request in
            let scope = Scope.current ?? scope
            let ended = scope.execution.begin(request)
            return { exchange in
                ended(exchange)
                guard let binding = scope.bindings[ContractBinding.self] else { return }
                do {
                    ExchangeObserver(scope, app: "", package: try .of(binding.site)).check(exchange)
                } catch {
                    Reporter.record([.of(error)], at: exchange.site ?? binding.site, in: scope)
                }
            }
        }
    }

    package init(_ scope: Scope, app: String, package: TestPackage) {
        (self.scope, self.app, self.package) = (scope, app, package)
    }

    /// Journals the routes that the app has, once a process: for what is in it and not in the contract.
    package func note(_ routes: [Route]) {
        guard !routes.isEmpty, package.isFirst(app) else { return }
        let told = routes.map { RoutesEvent.Route(method: $0.method.rawValue, path: $0.path) }
        package.journal.append(RoutesEvent(app: app, routes: told))
    }

    /// An exchange begins; what this gives is to be told how it ended.
    package func observe(_ request: Request) -> @Sendable (Exchange) -> Void {
        let ended = scope.execution.begin(request)
        return { exchange in
            ended(exchange)
            check(exchange)
        }
    }

    // MARK: -

    private func check(_ exchange: Exchange) {
        guard let binding = (Scope.current ?? scope).bindings[ContractBinding.self] else {
            return note(exchange, nil, of: nil)
        }
        do {
            let check = try binding.check()
            let verdict = check.check(exchange)
            report(verdict.findings, of: exchange, from: binding)
            note(exchange, verdict, of: check.contract)
        } catch {
            report([Finding.of(error)], of: exchange, from: binding)
            note(exchange, nil, of: nil)
        }
    }

    private func report(_ findings: [Finding], of exchange: Exchange, from binding: ContractBinding) {
        let site = exchange.site ?? binding.site
        Reporter.record(findings.map { $0.about(site, package) }, at: site, in: scope)
    }

    private func note(_ exchange: Exchange, _ verdict: ExchangeVerdict?, of contract: Contract?) {
        var event = ExchangeEvent(
            app: app, method: exchange.request.method.rawValue, path: exchange.request.path,
            status: exchange.response.status.code,
            verdict: verdict.map { $0.conforms ? .kept : .broken } ?? .unchecked)
        event.route = exchange.route
        event.mediaType = exchange.response.headers[.contentType]
        event.contract = contract.map { package.relative($0.path) }
        event.operation = verdict?.operation?.template
        package.journal.append(event)
    }
}

extension Finding {
    /// The finding with the line of the test in front of its places, and all paths relative to the package.
    func about(_ site: CallSite, _ package: TestPackage) -> Finding {
        var finding = self
        finding.places = ([site.place] + places).map { place in
            var place = place
            place.file = package.relative(place.file)
            return place
        }
        return finding
    }
}
