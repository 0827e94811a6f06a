// The database of a test: made from a template, handed to the app, asked by expectations.

/// The database of a test, under one of its names.
public final class TestDatabase: Sendable {
    /// The name that the test gave it; `default` for the only one.
    public let alias: String
    public let url: DatabaseURL
    /// For questions of the test itself, which are not logged as the app's.
    public let connection: any DatabaseConnection
    /// What the app has run on all databases of this test.
    public let log: StatementLog
    public let isolation: DatabaseIsolation

    package init(
        alias: String = "default", connection: any DatabaseConnection, log: StatementLog,
        isolation: DatabaseIsolation = .clone
    ) {
        self.alias = alias
        self.url = connection.url
        self.connection = connection
        self.log = log
        self.isolation = isolation
    }
}
