import AccordFiles
import AccordReport

/// Opens the databases of one test, and says how they are given back.
struct DatabaseSetUp: Sendable {
    let plan: DatabasePlan
    let surroundings: DatabaseSurroundings
    let log: StatementLog

    private var cache: TemplateCache { TemplateCache(packageRoot: surroundings.packageRoot) }

    /// All databases by alias.
    func open() async throws -> [String: TestDatabase] {
        let siblings = TestDatabase.Siblings()
        surroundings.onTearDown { siblings.letGo() }
        for primary in plan.primaries {
            if let server = primary.source.driver.server {
                let warnings = try DatabaseSafety.check(server)
                if !warnings.isEmpty { surroundings.report(warnings) }
            }
            let connection = try await open(primary)
            siblings.add(database(primary.alias, connection, siblings))
            for alias in primary.replicas {
                let replica = try await connection.replica(opening(.memory, alias, isReadOnly: true))
                surroundings.onTearDown { try await replica.close() }
                siblings.add(database(alias, replica, siblings))
            }
        }
        return siblings.all
    }

    private func database(
        _ alias: String, _ connection: any DatabaseConnection, _ siblings: TestDatabase.Siblings
    ) -> TestDatabase {
        TestDatabase(
            alias: alias, connection: connection, log: log, isolation: plan.isolation, siblings: siblings)
    }

    private func open(_ primary: DatabasePlan.Primary) async throws -> any DatabaseConnection {
        switch plan.isolation.kind {
        case .clone:
            if !primary.replicas.isEmpty { return try await copy(primary, .file(file(primary.alias)())) }
            return try await copy(primary, .memoryUnlessAsked(file: file(primary.alias)))
        case .inMemory:
            return try await copy(primary, .memory)
        case .file:
            return try await copy(primary, .file(file(primary.alias)()))
        case .recreate:
            let place = DatabaseOpening.Place.file(try file(primary.alias)())
            return try await own(primary.source.driver.create(opening(place, primary.alias)))
        case .truncate, .rollback:
            return try await share(primary)
        }
    }

    private func copy(
        _ primary: DatabasePlan.Primary, _ place: DatabaseOpening.Place
    ) async throws -> any DatabaseConnection {
        try await own(template(of: primary).open(opening(place, primary.alias)))
    }

    /// The test's own database is closed with it.
    private func own(_ connection: any DatabaseConnection) -> any DatabaseConnection {
        surroundings.onTearDown { try await connection.close() }
        return connection
    }

    private func template(of primary: DatabasePlan.Primary) async throws -> any DatabaseTemplate {
        try await Templates.process.template(
            of: primary.source, in: cache, isDiscarded: surroundings.settings.isTemplateDiscarded,
            isEmpty: surroundings.settings.isEmpty)
    }

    private func opening(
        _ place: DatabaseOpening.Place, _ alias: String, isReadOnly: Bool = false
    ) -> DatabaseOpening {
        DatabaseOpening(
            place, alias: alias, isReadOnly: isReadOnly, isEmpty: surroundings.settings.isEmpty,
            record: { [log] in log.append($0) }, now: surroundings.now)
    }

    private func file(_ alias: String) -> @Sendable () throws -> String {
        { [surroundings] in "\(try surroundings.folder())/\(surroundings.fileName(alias))" }
    }

    // MARK: - Shared by several tests

    private func share(_ primary: DatabasePlan.Primary) async throws -> any DatabaseConnection {
        let settings = surroundings.settings
        let content = SharedDatabase.Content(
            source: ObjectIdentifier(primary.source), isolation: plan.isolation)
        let file = try settings.address?.file(
            primary.alias, of: String(describing: primary.source), warn: surroundings.report)
        let shared = SharedDatabases.process.database(
            file.map { .file($0) }
                ?? .temporary(root: surroundings.packageRoot, alias: primary.alias, content))
        try await surroundings.waiting { try await shared.lock.lock() }
        surroundings.onTearDown {
            shared.release()
            shared.lock.unlock()
        }
        if let file { try await claim(file, for: shared, of: primary) }
        let (connection, isUsed) = try await shared.connection(
            of: content, for: user(primary.alias), or: { try await template(of: primary).open($0) },
            at: { try file ?? SharedDatabases.process.newPath() })
        do {
            try await prepare(connection, of: shared, isUsed: isUsed, alias: primary.alias)
        } catch {
            try await shared.discard()
            throw error
        }
        return connection
    }

    /// Other processes wait until this test is over, as this one does until theirs are.
    private func claim(
        _ file: String, for shared: SharedDatabase, of primary: DatabasePlan.Primary
    ) async throws {
        do { try await surroundings.waiting { try await shared.claim(file) } } catch let error as FileError {
            throw DatabaseFault.cannotOpen(
                source: String(describing: primary.source), path: file, reason: error.description)
        }
    }

    private func user(_ alias: String) -> SharedDatabase.User {
        SharedDatabase.User(
            record: { [log] statement in
                var statement = statement
                statement.alias = alias
                log.append(statement)
            }, now: surroundings.now)
    }

    private func prepare(
        _ connection: any DatabaseConnection, of shared: SharedDatabase, isUsed: Bool, alias: String
    ) async throws {
        guard plan.isolation == .rollback else {
            guard isUsed else { return }
            try await connection.truncate()
            if !surroundings.settings.isEmpty { try await connection.seed() }
            return
        }
        let mark = try await connection.mark()
        surroundings.onTearDown { [report = surroundings.report] in
            let remainders: [DatabaseRemainder]
            do { remainders = try await mark.undo() } catch {
                remainders = [.failed(String(describing: error))]
            }
            guard !remainders.isEmpty else { return }
            report([Finding(notUndone: remainders, alias: alias)])
            try await shared.discard()
        }
    }
}
