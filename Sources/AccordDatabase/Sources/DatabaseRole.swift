/// What one of several databases of a test is: given by `.databases`.
public struct DatabaseRole: Sendable {
    enum Kind: Sendable {
        case primary((any DatabaseSource.Type)?)
        case replica(of: String)
    }

    let kind: Kind

    /// A database of its own, made by the bound app's type.
    public static let primary = DatabaseRole(kind: .primary(nil))

    /// A database of its own, made by a source.
    public static func primary(of source: any DatabaseSource.Type) -> DatabaseRole {
        DatabaseRole(kind: .primary(source))
    }

    /// The same database as another one, opened for reading only: it sees what the other commits.
    public static func replica(of alias: String) -> DatabaseRole {
        DatabaseRole(kind: .replica(of: alias))
    }
}
