/// What happens where the requests of a test succeed, and no statement ran on its database.
public struct UnusedDatabase: Sendable, Hashable {
    private enum Kind { case warned, allowed }

    private let kind: Kind

    /// A warning where the app was not handed this database, or answered a write without a statement on it.
    public static let warned = UnusedDatabase(kind: .warned)
    /// Nothing: some requests need no database.
    public static let allowed = UnusedDatabase(kind: .allowed)
}
