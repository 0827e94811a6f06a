/// What happens where the requests of a test ran no statement on its database.
public struct UnusedDatabase: Sendable, Hashable {
    private enum Kind { case warned, allowed }

    private let kind: Kind

    /// The test has a warning: the app probably uses another database.
    public static let warned = UnusedDatabase(kind: .warned)
    /// Nothing: some requests need no database.
    public static let allowed = UnusedDatabase(kind: .allowed)
}
