package import AccordHTTP

/// What a trait or a binding says of the databases of a test.
package struct DatabaseBinding: Sendable {
    /// Whether an app that never uses the database is warned of.
    package enum Unused: Sendable { case warned, allowed }

    package var isolation: DatabaseIsolation
    package var roles: [String: DatabaseRole]
    package var unused: Unused
    /// Where it was bound: the package of that file keeps the templates.
    package var site: CallSite

    package init(
        _ isolation: DatabaseIsolation, roles: [String: DatabaseRole] = ["default": .primary],
        unused: Unused = .warned, boundAt site: CallSite
    ) {
        self.isolation = isolation
        self.roles = roles
        self.unused = unused
        self.site = site
    }
}
