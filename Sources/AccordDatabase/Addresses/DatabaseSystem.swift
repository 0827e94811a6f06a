/// The kind of a database, as the scheme of its URL says: `url.system == .sqlite`.
public struct DatabaseSystem: Sendable, Hashable {
    private enum Kind: String { case sqlite, postgresql, mysql }

    private let kind: Kind

    /// A file, or memory: `sqlite`, `sqlite3`, `file`, or a path without a scheme.
    public static let sqlite = DatabaseSystem(kind: .sqlite)
    /// A server: `postgres` or `postgresql`.
    public static let postgresql = DatabaseSystem(kind: .postgresql)
    /// A server: `mysql` or `mariadb`.
    public static let mysql = DatabaseSystem(kind: .mysql)

    /// The system that a scheme, in lower case, names.
    init?(scheme: String) {
        guard let system = Self.schemes.first(where: { $0.scheme == scheme })?.system else { return nil }
        self = system
    }

    private init(kind: Kind) { self.kind = kind }

    static let schemes: [(scheme: String, system: DatabaseSystem)] = [
        ("sqlite", .sqlite), ("sqlite3", .sqlite), ("file", .sqlite), ("postgres", .postgresql),
        ("postgresql", .postgresql), ("mysql", .mysql), ("mariadb", .mysql),
    ]
}

extension DatabaseSystem: CustomStringConvertible {
    /// The name that messages show: `sqlite`.
    public var description: String { kind.rawValue }
}
