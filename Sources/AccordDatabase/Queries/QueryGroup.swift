/// Statements that differ in nothing but their values.
struct QueryGroup: Equatable {
    /// Without values, and with the name of the database where it is not `default`.
    let line: String
    var isQuery: Bool
    var count = 0
    /// With their values, each once, as far as the driver tells them.
    var examples: [String] = []

    /// Groups in the order in which their first statements ran.
    static func groups(of statements: some Sequence<Statement>) -> [QueryGroup] {
        var groups: [QueryGroup] = []
        var places: [String: Int] = [:]
        var seen: Set<String> = []
        for statement in statements {
            let line = statement.line
            let place = places[line] ?? groups.count
            if place == groups.count {
                places[line] = place
                groups.append(
                    QueryGroup(line: line, isQuery: !statement.isWrite && statement.normalized.isQuery))
            }
            groups[place].count += 1
            let example = statement.expandedSQL ?? statement.sql
            if seen.insert(example).inserted { groups[place].examples.append(example) }
        }
        return groups
    }
}
