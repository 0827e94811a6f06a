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

    func outcome() -> Outcome {
        var isServed = false
        var nearest: (hit: Hit, start: Int)?
        for group in table.groups.indices {
            for server in table.groups[group].servers.indices where isMeant(group, server) {
                for start in table.groups[group].servers[server].ends(in: path) {
                    isServed = true
                    for match in table.groups[group].trie.matches(path[start...]) {
                        let hit = Hit(
                            group: group, server: server, route: match.route, captures: match.captures)
                        if let plan = plan(hit) { return .found(hit, plan) }
                        if nearest == nil { nearest = (hit, start) }
                    }
                }
            }
        }
        guard let nearest else { return isServed ? .noPath : .noServer }
        return .noMethod(nearest.hit, others: others(in: nearest.hit.group, from: nearest.start))
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
