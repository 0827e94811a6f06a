/// Something outside of the package that a test cannot do without: `.requires(.executable("redis-server"))`.
public struct Requirement: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case executable(String), environment(String), port(UInt16) }

    let kind: Kind

    /// An executable: a path, where it has a slash; else a name that is looked for in `PATH`.
    public static func executable(_ name: String) -> Requirement { Requirement(kind: .executable(name)) }

    /// An environment variable that is set and not empty.
    public static func environment(_ name: String) -> Requirement { Requirement(kind: .environment(name)) }

    /// A server that accepts TCP connections on a port of 127.0.0.1.
    public static func port(_ number: UInt16) -> Requirement { Requirement(kind: .port(number)) }
}
