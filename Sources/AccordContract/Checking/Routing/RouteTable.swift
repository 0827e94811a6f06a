import AccordSchema

/// The paths of a contract by their servers, ready to be searched.
struct RouteTable: Sendable {
    /// Paths and operations that have the same servers.
    struct Group: Sendable {
        let servers: [ServerPattern]
        var trie = PathTrie()
        var routes: [Route] = []
    }

    struct Route: Sendable {
        let names: [String]
        let pathItem: PathItem
        var operations: [(method: String, plan: LazyPlan)] = []

        func plan(_ method: String) -> LazyPlan? {
            for index in operations.indices where operations[index].method.utf8.elementsEqual(method.utf8) {
                return operations[index].plan
            }
            return nil
        }
    }

    let groups: [Group]

    func route(_ hit: RouteSearch.Hit) -> Route { groups[hit.group].routes[hit.route] }

    init(_ contract: Contract, _ compiler: PlanCompiler, basePath: String?) {
        var builder = Builder(basePath: basePath)
        for item in contract.paths {
            let operations = item.operations
            if operations.isEmpty { _ = builder.route(item, below: []) }
            for operation in operations {
                let (group, route) = builder.route(item, below: operation.servers)
                builder.groups[group].routes[route].operations.append(
                    (operation.method, LazyPlan(operation, compiler)))
            }
        }
        groups = builder.groups
    }
}

extension RouteTable {
    /// Finds the group for servers, and the route for a template in it, or makes them.
    private struct Builder {
        let basePath: String?
        var groups: [Group] = []
        private var groupsByServers: [[NodeIdentity]: Int] = [:]
        private var routes: [RouteKey: Int] = [:]

        private struct RouteKey: Hashable {
            var group: Int
            var template: String
        }

        init(basePath: String?) { self.basePath = basePath }

        mutating func route(_ item: PathItem, below servers: [ContractNode]) -> (group: Int, route: Int) {
            let group = group(below: servers)
            let key = RouteKey(group: group, template: item.template)
            if let route = routes[key] { return (group, route) }
            let template = PathTemplate(item.template)
            let route = groups[group].routes.count
            groups[group].routes.append(Route(names: template.names, pathItem: item))
            groups[group].trie.insert(template, as: route)
            routes[key] = route
            return (group, route)
        }

        private mutating func group(below servers: [ContractNode]) -> Int {
            let key = basePath == nil ? servers.map(\.identity) : []
            if let group = groupsByServers[key] { return group }
            let patterns = basePath.map { [ServerPattern(url: $0)] } ?? servers.compactMap(ServerPattern.init)
            groups.append(Group(servers: patterns.isEmpty ? [ServerPattern(url: "/")] : patterns))
            groupsByServers[key] = groups.count - 1
            return groups.count - 1
        }
    }
}

extension ServerPattern {
    /// From a Server Object.
    init?(_ node: ContractNode) {
        guard let url = node["url"]?.string else { return nil }
        var variables: [String: [String]] = [:]
        for (name, variable) in node["variables"]?.members ?? [] {
            variables[name] = variable["enum"]?.elements.compactMap(\.string)
        }
        self.init(url: url, variables: variables)
    }
}
