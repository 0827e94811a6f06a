/// What a binding comes to, with the bound app's type: which databases, made by whom.
struct DatabasePlan: Sendable {
    struct Primary: Sendable {
        var alias: String
        var source: any DatabaseSource.Type
        var replicas: [String]
    }

    let isolation: DatabaseIsolation
    /// In the order of their aliases, so that two tests wait for shared ones in the same order.
    let primaries: [Primary]

    /// - Throws: `DatabaseFault` where a source or a primary is missing.
    init(
        _ binding: DatabaseBinding, isolation: DatabaseIsolation, app: Any.Type?
    ) throws(DatabaseFault) {
        self.isolation = isolation
        let known = Array(binding.roles.keys)
        guard binding.roles["default"] != nil else { throw .noAlias("default", known: known) }
        var primaries: [String: Primary] = [:]
        for (alias, role) in binding.roles {
            guard case .primary(let named) = role.kind else { continue }
            let source = try Self.source(named, app: app)
            primaries[alias] = Primary(alias: alias, source: source, replicas: [])
        }
        for (alias, role) in binding.roles {
            guard case .replica(let primary) = role.kind else { continue }
            guard primaries[primary] != nil else {
                throw .noPrimary(replica: alias, of: primary, known: Array(primaries.keys))
            }
            primaries[primary]?.replicas.append(alias)
        }
        self.primaries = primaries.values.sorted { $0.alias < $1.alias }
    }

    private static func source(
        _ named: (any DatabaseSource.Type)?, app: Any.Type?
    ) throws(DatabaseFault) -> any DatabaseSource.Type {
        if let named { return named }
        guard let app else { throw .noSource(app: nil) }
        guard let source = app as? any DatabaseSource.Type else {
            throw .noSource(app: String(describing: app))
        }
        return source
    }
}
