#if GRDB
public import AccordDatabase
public import GRDB

/// Says how a GRDB database is migrated and seeded: let the app's type, or one of the test target, adopt it.
///
/// ```swift
/// extension Bookshop: GRDBDatabaseSource {
///     static func migrate(_ writer: any DatabaseWriter) throws { try Schema.migrator.migrate(writer) }
/// }
/// ```
public protocol GRDBDatabaseSource: DatabaseSource {
    /// Brings an empty database to the schema of the app.
    static func migrate(_ writer: any DatabaseWriter) throws

    /// Fills in what every test finds; nothing by default.
    static func seed(_ writer: any DatabaseWriter) throws

    /// How the app opens its databases: functions, collations, foreign keys.
    ///
    /// Statements are traced and the transaction clock is the test's, whatever it says of those.
    static var configuration: GRDB.Configuration { get }
}

extension GRDBDatabaseSource {
    public static func seed(_ writer: any DatabaseWriter) throws {}

    public static var configuration: GRDB.Configuration { GRDB.Configuration() }

    public static var driver: any DatabaseDriver {
        GRDBDriver(
            GRDBSchema(
                source: String(describing: Self.self), migrate: migrate, seed: seed,
                configuration: { configuration }))
    }
}
#endif
