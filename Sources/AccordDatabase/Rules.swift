import AccordReport

// What is said of the databases of tests; what is said of their rows and statements stands beside those.

enum Rules {
    static func nearest(_ name: String) -> String { "did you mean \(name)?" }

    static func said(_ remainder: DatabaseRemainder) -> String {
        switch remainder {
        case .schema(let objects): "the schema has changed: \(objects.joined(separator: ", "))"
        case .rows(let tables):
            "rows have changed in tables without a primary key: \(tables.joined(separator: ", "))"
        case .failed(let reason): "the changes could not be applied backwards: \(reason)"
        }
    }
}

extension Rule {
    static let noSource = Rule(
        "database/no-source", headline: "nothing says what the database of this test holds",
        hint: "name it: .database(.clone, of: Shop.self), where Shop adopts GRDBDatabaseSource or SQLScript",
        help: "A database is made by the type of the bound app, or by one that the trait names.")

    static let appIsNoSource = Rule(
        "database/app-is-no-source", headline: "{subject} does not say what its database holds",
        hint:
            "let {subject} adopt GRDBDatabaseSource or SQLScript, or name another type: .database(of: Shop.self)",
        help: "A database is made by the type of the bound app, or by one that the trait names.")

    static let noPackage = Rule(
        "database/no-package", headline: "no package is known that could keep the database's template",
        hint: "bind the database where the test is: .database(.clone)",
        help: "The trait knows its file, and with it the package.")

    static let noAlias = Rule(
        "database/no-alias", headline: "this test has no database {subject}: it has {known}",
        hint: "bind it: .databases([\"{subject}\": .primary, …])",
        help: "`.database` binds the one database `default`; `.databases` binds several by name.")

    static let noPrimary = Rule(
        "database/no-primary", headline: "the database {replica} cannot be a replica of {subject}",
        hint: "name a primary of the same trait; the trait has {known}",
        help: "A replica shows a primary of the same test; replicas of replicas there are none.")

    static let migrationFailed = Rule(
        "database/migration-failed", headline: "a migration of {subject} failed",
        help: "Nothing is left of the database; every test that needs it fails for the same reason.")

    static let seedFailed = Rule(
        "database/seed-failed", headline: "the database of {subject} could not be seeded",
        help: "Nothing is left of the database; every test that needs it fails for the same reason.")

    static let templateFailed = Rule(
        "database/template-failed", headline: "the template for the databases of {subject} cannot be kept",
        help: "Templates stand below .build/accord/cache/databases of the package, and can be deleted.")

    static let cannotOpen = Rule(
        "database/cannot-open", headline: "the database of {subject} cannot be opened",
        help: "What the database itself said is shown as it is.")

    static let locked = Rule(
        "database/locked", headline: "the database {subject} is locked by another connection",
        hint: "commit what is open, and close connections that the test no longer needs",
        help: "SQLite lets one connection write at a time; others wait, and then give up.")

    static let noFile = Rule(
        "database/no-file", headline: "the databases of {subject} are files, and database.url is {url}",
        hint: "name a file: sqlite:///var/lib/shop.sqlite, or leave database.url out",
        help: "`database.url` is where databases stand that several tests share."
    )

    static let notInFile = Rule(
        "database/not-in-file", headline: "the database {subject} is {isolation}, and never in a file",
        hint: "use .database(.clone) or .database(.file): a pool and an address need a file",
        help: "A pool has several connections, and only a file can be opened more than once.")

    static let alreadyInMemory = Rule(
        "database/already-in-memory",
        headline:
            "the database {subject} is in memory, and somebody who holds its writer would stay there",
        hint: "use .database(.file), or ask for the pool or address first",
        help: "`{isolation}` moves to a file for a pool or an address, as long as nobody holds its writer.")

    static let noAddress = Rule(
        "database/no-address",
        headline: "the database {subject} is {isolation}: what other connections do cannot be undone",
        hint: "hand the app context.database.writer or .pool, or use .database(.clone)",
        help: "Only changes on connections of Accord's making are seen by SQLite's session extension.")

    static let notSupported = Rule(
        "database/not-supported", headline: "{subject} cannot {operation}",
        hint: "use .database(.clone), or implement it in the driver",
        help: "Not every driver can do everything.")

    static let noSessions = Rule(
        "database/no-sessions", headline: "the SQLite of this process has no session extension",
        hint: "use .database(.clone); or link an SQLite built with SQLITE_ENABLE_SESSION",
        help: "`.rollback` undoes committed work by the session extension; {subject} was not found.")

    static let noScript = Rule(
        "database/no-script", headline: "the SQL file {subject} cannot be read",
        help: "A path is relative to the folder of the Swift file that names it.")

    static let closed = Rule(
        "database/closed", headline: "the database {subject} is closed: its test is over",
        hint: "await what still uses it before the test returns",
        help: "The database of a test is removed with it.")

    // MARK: - After a test

    static let notUndone = Rule(
        "database/not-undone", headline: "what this test did to the database {subject} cannot be undone",
        hint: "use .database(.clone), which gives every test a database of its own",
        help: "The shared database is made anew for the next test, so that no other test is harmed.")

    static let unused = Rule(
        "database/never-used",
        headline: "the app answered {requests}, and nobody handed it the database {subject} of this test",
        hint:
            "hand it over in dependencies(_:): try await context.database.writer; or say .database(…, unused: .allowed)",
        help: "An app that opens a database of its own is not isolated: its tests see each other's rows.")

    static let writeWithoutStatement = Rule(
        "database/write-without-statement",
        headline: "the app answered {request}, and no statement ran on the database {subject} of this test",
        hint: "let it use what dependencies(_:) hands over; or say .database(…, unused: .allowed)",
        help: "An app that opens a database of its own is not isolated: its tests see each other's rows.")

    static let kept = Rule(
        "database/kept", headline: "the database {subject} of this failed test was kept",
        help: "ACCORD_KEEP_FAILED=1 keeps the databases of a failed test until it fails again.")
}
