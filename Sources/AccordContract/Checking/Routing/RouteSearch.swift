/// Looks for the operation that a request is meant for.
struct RouteSearch {
    /// A route and a server by their places in the table.
    struct Hit {
        let group: Int
        let server: Int
        let route: Int
        let captures: [Range<Int>]
    }

    enum Outcome {
        case found(Hit, LazyPlan)
        /// The path is there; `others` are less concrete templates that have the method.
        case noMethod(Hit, others: [RouteTable.Route])
        case noPath
        /// No server's base path is in front of the path.
        case noServer
    }

    let table: RouteTable
    let method: String
    let path: ArraySlice<UInt8>
    /// Nil where any host may be meant: a test runs on its own.
    let authority: String?

    /// Of the paths below all servers the most concrete counts; of equals the one that has the method.
    func outcome() -> Outcome {
        var isServed = false
        var best: Candidate?
        for group in table.groups.indices {
            guard let candidate = candidate(in: group, &isServed) else { continue }
            if best.map({ candidate.comes(before: $0) }) ?? true { best = candidate }
        }
        guard let best else { return isServed ? .noPath : .noServer }
        if let plan = best.plan { return .found(best.hit, plan) }
        return .noMethod(best.hit, others: others(in: best.hit.group, from: best.start))
    }

    private struct Candidate {
        let hit: Hit
        /// Where the path behind the base path begins.
        let start: Int
        let plan: LazyPlan?

        func comes(before other: Candidate) -> Bool {
            for (own, their) in zip(hit.captures, other.hit.captures) where own != their {
                // What is fixed for longer is more concrete; then what leaves less to the name.
                if own.lowerBound != their.lowerBound { return own.lowerBound > their.lowerBound }
                return own.upperBound < their.upperBound
            }
            let (own, their) = (hit.captures.count, other.hit.captures.count)
            return own != their ? own < their : plan != nil && other.plan == nil
        }
    }

    /// The first server that has the method, or else the first that has the path.
    private func candidate(in group: Int, _ isServed: inout Bool) -> Candidate? {
        var nearest: Candidate?
        for server in table.groups[group].servers.indices where isMeant(group, server) {
            for start in table.groups[group].servers[server].ends(in: path) {
                isServed = true
                for match in table.groups[group].trie.matches(path[start...]) {
                    let hit = Hit(group: group, server: server, route: match.route, captures: match.captures)
                    let candidate = Candidate(hit: hit, start: start, plan: plan(hit))
                    if candidate.plan != nil { return candidate }
                    nearest = nearest ?? candidate
                }
            }
        }
        return nearest
    }

    private func isMeant(_ group: Int, _ server: Int) -> Bool {
        guard let authority else { return true }
        return table.groups[group].servers[server].isAt(authority: authority)
    }

    /// A HEAD that is not declared is answered as the GET is, without the body (RFC 9110, 9.3.2).
    private func plan(_ hit: Hit) -> LazyPlan? {
        let plan = table.groups[hit.group].routes[hit.route].plan(method)
        return plan == nil && method == "HEAD" ? table.groups[hit.group].routes[hit.route].plan("GET") : plan
    }

    private func others(in group: Int, from start: Int) -> [RouteTable.Route] {
        table.groups[group].trie.matches(path[start...], limit: 16)
            .map { table.groups[group].routes[$0.route] }.filter { $0.plan(method) != nil }
    }
}
