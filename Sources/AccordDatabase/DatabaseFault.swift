import AccordJSON
public import AccordReport

/// A database of a test could not be had.
public enum DatabaseFault: Error, Sendable, Equatable {
    /// No type says what the database holds; the bound app, where there is one.
    case noSource(app: String?)
    /// No package is known that could keep the templates.
    case noPackage
    /// The test has no database of that name.
    case noAlias(String, known: [String])
    /// A replica of a database that the test does not have, or that is a replica itself.
    case noPrimary(replica: String, of: String, known: [String])
    /// A migration threw; nothing of the database is left.
    case migrationFailed(source: String, reason: String)
    /// Filling in the first rows threw; nothing of the database is left.
    case seedFailed(source: String, reason: String)
    /// The template cannot be built or kept in its folder.
    case templateFailed(source: String, path: String, reason: String)
    /// `database.url` is the address of a server, and the databases of the source are files.
    case noFile(String, source: String)
    /// The database could not be opened.
    case cannotOpen(source: String, path: String, reason: String)
    /// Another connection has locked the database, or its source's template, and did not let go of it in time.
    case locked(alias: String, path: String?)
    /// A file is asked for, and the database is in memory.
    case notInFile(DatabaseIsolation, alias: String, wasUsed: Bool)
    /// A database whose changes are undone has connections only of Accord's making.
    case noAddress(DatabaseIsolation, alias: String)
    /// The driver cannot do what the isolation needs.
    case notSupported(String, driver: String)
    /// The SQLite of this process was built without its session extension.
    case noSessions(missing: String)
    /// A file of SQL could not be read.
    case noScript(path: String, reason: String)
    /// The database has been closed: its test is over.
    case closed(alias: String)
}

extension DatabaseFault: Reportable {
    public var finding: Finding {
        switch self {
        case .noSource(let app): Finding(app == nil ? .noSource : .appIsNoSource, subject: app ?? "")
        case .noPackage: Finding(.noPackage)
        case .noAlias(let alias, let known): Self.unknown(.noAlias, alias, known)
        case .noPrimary(let replica, let primary, let known):
            Self.unknown(.noPrimary, primary, known, facts: ["replica": JSON(replica)])
        case .migrationFailed(let source, let reason):
            Finding(.migrationFailed, subject: source, actual: reason)
        case .seedFailed(let source, let reason): Finding(.seedFailed, subject: source, actual: reason)
        case .templateFailed(let source, let path, let reason):
            Finding(.templateFailed, subject: source, places: [Place(path)], actual: reason)
        case .noFile(let url, let source): Finding(.noFile, subject: source, facts: ["url": JSON(url)])
        case .cannotOpen(let source, let path, let reason):
            Finding(.cannotOpen, subject: source, places: [Place(path)], actual: reason)
        case .locked(let alias, let path):
            Finding(.locked, subject: alias, places: path.map { [Place($0)] } ?? [])
        case .notInFile(let isolation, let alias, let wasUsed):
            Finding(wasUsed ? .alreadyInMemory : .notInFile, subject: alias, facts: Self.facts(isolation))
        case .noAddress(let isolation, let alias):
            Finding(.noAddress, subject: alias, facts: Self.facts(isolation))
        case .notSupported(let operation, let driver):
            Finding(.notSupported, subject: driver, facts: ["operation": JSON(operation)])
        case .noSessions(let name): Finding(.noSessions, subject: name)
        case .noScript(let path, let reason): Finding(.noScript, subject: path, actual: reason)
        case .closed(let alias): Finding(.closed, subject: alias)
        }
    }

    private static func facts(_ isolation: DatabaseIsolation) -> [String: JSON] {
        ["isolation": JSON(isolation.description)]
    }

    private static func unknown(
        _ rule: Rule, _ name: String, _ known: [String], facts: [String: JSON] = [:]
    ) -> Finding {
        let names = known.sorted()
        var facts = facts
        facts["known"] = JSON(names.joined(separator: ", "))
        let nearest = Nearest.name(to: name, among: names).map { [Rules.nearest($0)] }
        return Finding(rule, subject: name, hints: nearest ?? [], facts: facts)
    }
}
