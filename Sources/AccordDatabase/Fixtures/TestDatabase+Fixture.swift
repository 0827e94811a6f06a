package import AccordExpectations
public import AccordFixtures
import AccordHTTP
import AccordReport

extension TestDatabase: Fixture {
    /// Made as the nearest `.database` or `.databases` says; without one, cloned for the bound app's type.
    public static func setUp(_ context: FixtureContext) async throws -> TestDatabase {
        let binding =
            context.bindings[DatabaseBinding.self] ?? DatabaseBinding(nil, boundAt: nil)
        guard let scope = context.scope else { throw FixtureError.noScope("TestDatabase") }
        let package = try package(of: binding, context)
        let settings = try DatabaseSettings(package.configuration, packageRoot: package.root)
        let plan = try DatabasePlan(
            binding, isolation: binding.isolation ?? settings.isolation, app: context.bindings.appType)
        let surroundings = DatabaseSurroundings(context, scope, package, settings)
        let setUp = DatabaseSetUp(plan: plan, surroundings: surroundings, log: StatementLog.of(scope))
        let databases = try await setUp.open()
        if settings.keepsFailed {
            let use = DatabaseUse.of(scope)
            context.onTearDown { try await use.keepIfFailed(databases, surroundings, test: context.testName) }
        }
        guard let database = databases["default"] else {
            throw DatabaseFault.noAlias("default", known: Array(databases.keys))
        }
        return database
    }

    /// One of several databases of this test.
    ///
    /// - Throws: `DatabaseFault.noAlias` where the test has none of that name.
    public static func current(_ alias: String) async throws -> TestDatabase {
        try await current.sibling(alias)
    }

    private static func package(
        of binding: DatabaseBinding, _ context: FixtureContext
    ) throws -> TestPackage {
        if let site = binding.site ?? context.bindings[CallSite.self] { return try TestPackage.of(site) }
        guard let package = context.execution?.package else { throw DatabaseFault.noPackage }
        return package
    }
}

extension TestDatabase: BoundFixture {
    package static func identity(in bindings: Bindings) -> AnyHashable {
        let binding = bindings[DatabaseBinding.self]
        let app = bindings.appType.map { ObjectIdentifier($0) }
        return [
            AnyHashable(DatabaseBinding.isolation(in: bindings)), AnyHashable(binding?.identity(app: app)),
            AnyHashable(app),
        ]
    }
}

extension FixtureContext {
    /// The database of the test, for an app's dependencies; `needs` must name `TestDatabase.self`.
    ///
    /// - Throws: `FixtureError` where it is not declared; `DatabaseFault` where it cannot be made.
    public var database: TestDatabase {
        get async throws { try await value(TestDatabase.self) }
    }

    /// One of several databases of the test.
    ///
    /// - Throws: as `database` does; `DatabaseFault.noAlias` where the test has none of that name.
    public func database(_ alias: String) async throws -> TestDatabase {
        try await database.sibling(alias)
    }
}

extension DatabaseSurroundings {
    init(_ context: FixtureContext, _ scope: Scope, _ package: TestPackage, _ settings: DatabaseSettings) {
        self.init(
            packageRoot: package.root, settings: settings, folder: { try context.folder() },
            onTearDown: { context.onTearDown($0) },
            report: { Reporter.record($0, at: nil, in: scope) })
        let clock = context.clock
        now = { clock.now }
        waiting = { try await context.waiting($0) }
    }
}
