import AccordConfiguration
import AccordExpectations
import AccordHTTP

/// What a trait or a binding says of the databases of a test.
struct DatabaseBinding: Sendable {
    /// Nil where the configuration decides.
    var isolation: DatabaseIsolation?
    var roles: [String: DatabaseRole]
    var unused: UnusedDatabase
    /// Where it was bound: the package of that file keeps the templates.
    var site: CallSite?

    init(
        _ isolation: DatabaseIsolation?, of source: (any DatabaseSource.Type)? = nil,
        roles: [String: DatabaseRole]? = nil, unused: UnusedDatabase = .warned, boundAt site: CallSite?
    ) {
        self.isolation = isolation
        self.roles = roles ?? ["default": DatabaseRole(kind: .primary(source))]
        self.unused = unused
        self.site = site
    }

    /// Whether the configuration wants the databases of failed tests.
    var keepsFailed: Bool {
        site.flatMap { try? TestPackage.of($0) }?.configuration.isOn(.keepFailed) ?? false
    }

    /// The isolation of a test's databases, by its trait or by the configuration of its package.
    static func isolation(in bindings: Bindings) -> DatabaseIsolation {
        let binding = bindings[DatabaseBinding.self]
        if let isolation = binding?.isolation { return isolation }
        let site = binding?.site ?? bindings[CallSite.self]
        return site.flatMap { try? TestPackage.of($0) }.map { DatabaseSettings.isolation($0.configuration) }
            ?? .clone
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
