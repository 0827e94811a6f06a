import AccordFiles
import AccordReport

/// Where `database.url` puts the databases of tests: the app's name for it, with `test_` before.
struct DatabaseAddress: Sendable, Equatable {
    /// The database `default`, under the name that tests use.
    let url: DatabaseURL
    private let packageRoot: String

    /// - Parameter url: the app's own database.
    init(_ url: DatabaseURL, packageRoot: String) {
        self.url = url.derivedTestURL
        self.packageRoot = packageRoot
    }

    /// The name of a database's file; nil where the address is no file.
    func fileName(_ alias: String) -> String? { url.path == nil ? nil : Self.name(url.name, alias) }

    /// The file of a database that tests share; nil for databases in memory.
    ///
    /// - Throws: `UnsafeDatabaseError`; `DatabaseFault.noFile` where the address is a server's.
    func file(_ alias: String, of source: String, warn: ([Finding]) -> Void) throws -> String? {
        if url.isInMemory { return nil }
        guard let path = url.path else { throw DatabaseFault.noFile(url.description, source: source) }
        let absolute = Path.absolute(path, in: packageRoot)
        let file = "\(Path.parent(absolute))/\(Self.name(url.name, alias))"
        let warnings = try DatabaseSafety.check(.sqlite(path: file))
        if !warnings.isEmpty { warn(warnings) }
        return file
    }

    /// `test_shop.sqlite` for the database `default`, `test_shop_reports.sqlite` for another one.
    private static func name(_ name: String, _ alias: String) -> String {
        guard alias != "default" else { return name }
        let end = name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex
        return "\(name[..<end])_\(FileName.safe(alias))\(name[end...])"
    }
}
