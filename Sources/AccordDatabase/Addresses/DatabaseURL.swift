/// Where a database is, parsed: ask it for its parts before anything is opened.
///
/// ```swift
/// let url = try DatabaseURL(parsing: "postgres://shop:s3cret@localhost:5432/shop?sslmode=require")
/// url.derivedTestURL.name   // "test_shop"
/// "\(url)"                  // "postgres://shop:<redacted>@localhost:5432/shop?sslmode=require"
/// ```
///
/// The password is never part of a description, nor of a dump.
public struct DatabaseURL: Sendable, Hashable {
    /// As it was written, in lower case; `sqlite` for a path without one.
    public let scheme: String
    /// What the scheme means.
    public let system: DatabaseSystem
    /// The user, decoded; nil for files.
    public internal(set) var user: String?
    /// The password, decoded: for drivers only.
    public internal(set) var password: String?
    /// All hosts that are named: libpq takes several, and tries one after the other.
    package internal(set) var hosts: [DatabaseHost] = []
    /// The name of the database on its server, or of the file without its folders.
    public internal(set) var name: String
    /// The folders of a file, up to the last `/`, which is included; empty where there are none.
    var folders = ""
    /// Whether it is a SQLite database that no file holds.
    public internal(set) var isInMemory = false
    /// What stands behind `?`, as it is written; nil without one.
    public internal(set) var query: String?

    init(scheme: String, system: DatabaseSystem, name: String) {
        (self.scheme, self.system, self.name) = (scheme, system, name)
    }
}

extension DatabaseURL {
    /// A SQLite database in memory: it ends with its connection.
    public static let inMemory = DatabaseURL(memory: "sqlite")

    /// A SQLite database in a file: `.sqlite(path: "/tmp/shop.sqlite")`.
    ///
    /// - Parameter path: taken as it is, neither decoded nor checked; relative to the working directory.
    public static func sqlite(path: String) -> DatabaseURL { DatabaseURL(file: path, scheme: "sqlite") }

    /// The first host that is named; nil for files, and for the server's own socket.
    public var host: String? { hosts.first?.name }

    /// The port of the first host; nil where the server's usual one is meant.
    public var port: Int? { hosts.first?.port }

    /// The path of a SQLite file; nil in memory, and for servers.
    public var path: String? { system == .sqlite && !isInMemory ? folders + name : nil }

    init(memory scheme: String) {
        self.init(scheme: scheme, system: .sqlite, name: Self.memory)
        isInMemory = true
    }

    init(file path: String, scheme: String) {
        let end = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
        let start = end ?? path.startIndex
        self.init(scheme: scheme, system: .sqlite, name: String(path[start...]))
        folders = String(path[..<start])
    }

    /// How SQLite names a database that no file holds.
    static let memory = ":memory:"
}
