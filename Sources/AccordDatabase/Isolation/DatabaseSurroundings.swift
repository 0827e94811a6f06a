import AccordReport
import Foundation

/// What the set-up of databases needs of the test that it is for.
struct DatabaseSurroundings: Sendable {
    /// The package that keeps the templates.
    var packageRoot: String
    let settings: DatabaseSettings
    var now: @Sendable () -> Date = { Date() }
    /// A folder of the test's own, removed after it.
    var folder: @Sendable () throws -> String
    /// Adds to what happens at the end, last first.
    var onTearDown: @Sendable (@escaping @Sendable () async throws -> Void) -> Void
    /// Records findings for the test.
    var report: @Sendable ([Finding]) -> Void
    /// Runs what does not count as time of the set-up: waiting for what another test has.
    var waiting: @Sendable (@Sendable () async throws -> Void) async throws -> Void = { try await $0() }

    /// How the file of a database is called.
    func fileName(_ alias: String) -> String {
        settings.address?.fileName(alias) ?? "\(FileName.safe(alias)).sqlite"
    }

    init(
        packageRoot: String, settings: DatabaseSettings, folder: @escaping @Sendable () throws -> String,
        onTearDown: @escaping @Sendable (@escaping @Sendable () async throws -> Void) -> Void,
        report: @escaping @Sendable ([Finding]) -> Void
    ) {
        self.packageRoot = packageRoot
        self.settings = settings
        self.folder = folder
        self.onTearDown = onTearDown
        self.report = report
    }
}
