import AccordConfiguration

/// What the configuration says of databases.
struct DatabaseSettings: Sendable {
    /// Where a trait names no isolation.
    var isolation: DatabaseIsolation
    /// Where databases stand that somebody may want to look into; nil for temporary files.
    var address: DatabaseAddress?
    /// Whether neither migrations nor seeds run.
    var isEmpty: Bool
    /// Templates of former runs do not count.
    var isTemplateDiscarded: Bool
    /// The databases of failed tests are kept.
    var keepsFailed: Bool

    /// - Throws: `DatabaseURLError` for an address that cannot be read.
    init(_ configuration: Configuration, packageRoot: String) throws(DatabaseURLError) {
        isolation = Self.isolation(configuration)
        isEmpty = !configuration.isOn(.databaseMigrate)
        isTemplateDiscarded =
            configuration.isOn(.createDatabase) || !configuration.isOn(.reuseDatabase)
        keepsFailed = configuration.isOn(.keepFailed)
        if let url = configuration.databaseURL {
            address = DatabaseAddress(try DatabaseURL(parsing: url), packageRoot: packageRoot)
        }
    }

    static func isolation(_ configuration: Configuration) -> DatabaseIsolation {
        DatabaseIsolation.Kind(rawValue: configuration.databaseIsolation())
            .map { DatabaseIsolation(kind: $0) } ?? .clone
    }
}
