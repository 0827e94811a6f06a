import AccordHTTP

/// What a trait or a binding says of the databases of a test.
struct DatabaseBinding: Sendable {
    var isolation: DatabaseIsolation
    var roles: [String: DatabaseRole]
    var unused: UnusedDatabase
    /// Where it was bound: the package of that file keeps the templates.
    var site: CallSite?

    init(
        _ isolation: DatabaseIsolation, of source: (any DatabaseSource.Type)? = nil,
        roles: [String: DatabaseRole]? = nil, unused: UnusedDatabase = .warned, boundAt site: CallSite?
    ) {
        self.isolation = isolation
        self.roles = roles ?? ["default": DatabaseRole(kind: .primary(source))]
        self.unused = unused
        self.site = site
    }

    /// Equal where the same databases are meant.
    func identity(app: ObjectIdentifier?) -> AnyHashable {
        var identity: [String: AnyHashable] = [:]
        for (alias, role) in roles {
            switch role.kind {
            case .primary(let source):
                identity[alias] = AnyHashable(source.map { ObjectIdentifier($0) } ?? app)
            case .replica(let primary): identity[alias] = AnyHashable(primary)
            }
        }
        return identity
    }
}
