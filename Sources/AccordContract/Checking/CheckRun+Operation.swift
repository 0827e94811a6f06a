import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes

extension CheckRun {
    /// Server, template, operation.
    mutating func findOperation(_ target: RequestTarget) -> (OperationPlan, [(String, ArraySlice<UInt8>)])? {
        let search = RouteSearch(
            table: check.table, method: request.method.rawValue, path: target.path,
            authority: check.options.checksHost ? request.authority : nil)
        switch search.outcome() {
        case .found(let hit, let lazy):
            let plan = lazy.value
            verdict.operation = plan.name
            verdict.trace.plan = plan
            verdict.trace.server = check.table.groups[hit.group].servers[hit.server].url
            return (plan, captures(hit, target.path))
        case .noMethod(let hit, let others): reportMethod(hit, others)
        case .noPath: reportPath(target, search)
        case .noServer: reportServer()
        }
        return nil
    }

    private func captures(
        _ hit: RouteSearch.Hit, _ path: ArraySlice<UInt8>
    ) -> [(String, ArraySlice<UInt8>)] {
        guard !hit.captures.isEmpty else { return [] }
        return zip(check.table.groups[hit.group].routes[hit.route].names, hit.captures).map { ($0, path[$1]) }
    }

    private mutating func reportMethod(_ hit: RouteSearch.Hit, _ others: [RouteTable.Route]) {
        let route = check.table.route(hit)
        let item = route.pathItem
        let methods = route.operations.map(\.method).joined(separator: ", ")
        let method = request.method.rawValue
        let hint = others.first.map { Advice.otherTemplate($0.pathItem.template, method) }
        report(.unknownMethod, .target, node: item.node) { finding in
            finding.expected = methods
            finding.actual = method
            finding.facts["template"] = JSON(item.template)
            finding.hints = hint.map { [$0] } ?? []
        }
    }

    private mutating func reportPath(_ target: RequestTarget, _ search: RouteSearch) {
        let near = nearMiss(target.path, search)
        report(.unknownPath, .target, node: check.contract.root["paths"]) { finding in
            finding.facts["path"] = JSON(ValueExcerpt.text(Array(target.path)))
            finding.hints = near.map { [Advice.nearPath($0)] } ?? []
        }
    }

    /// The template that a path would match with its last slash, or without it.
    private func nearMiss(_ path: ArraySlice<UInt8>, _ search: RouteSearch) -> String? {
        let slash = UInt8(ascii: "/")
        let other = path.last == slash ? path.dropLast() : path + [slash]
        let retry = RouteSearch(
            table: search.table, method: search.method, path: other, authority: search.authority)
        return switch retry.outcome() {
        case .found(let hit, _), .noMethod(let hit, _): check.table.route(hit).pathItem.template
        case .noPath, .noServer: nil
        }
    }

    private mutating func reportServer() {
        let urls = Set(check.table.groups.flatMap { $0.servers.map(\.url) }).sorted()
        let url = ValueExcerpt.text(request.url)
        report(.unknownServer, .target, node: check.contract.root["servers"]) { finding in
            finding.expected = ValueExcerpt.text(urls.joined(separator: ", "))
            finding.actual = url
        }
    }
}
