public import Testing

/// The tags of server tests: `@Test(.tags(.database))`. A trait cannot add them by itself.
extension Tag {
    /// Uses a database.
    @Tag public static var database: Self
    /// Needs transactions that really commit.
    @Tag public static var transactionalDatabase: Self
    /// Crosses several parts of the system.
    @Tag public static var integration: Self
    /// Takes long enough to be left out of a quick run.
    @Tag public static var slow: Self
    /// Concerns what only administrators may do.
    @Tag public static var admin: Self
    /// Concerns the API's description.
    @Tag public static var openAPI: Self
    /// Concerns logins, tokens and permissions.
    @Tag public static var auth: Self
}
