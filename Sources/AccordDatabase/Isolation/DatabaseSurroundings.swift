package import AccordReport
package import Foundation

/// What the set-up of databases needs of the test that it is for.
package struct DatabaseSurroundings: Sendable {
    /// The package that keeps the templates.
    package var packageRoot: String
    /// Templates of former runs do not count: `ACCORD_CREATE_DB=1`.
    package var isTemplateDiscarded = false
    package var now: @Sendable () -> Date = { Date() }
    /// A folder of the test's own, removed after it.
    package var folder: @Sendable () throws -> String
    /// Adds to what happens at the end, last first.
    package var onTearDown: @Sendable (@escaping @Sendable () async throws -> Void) -> Void
    /// Records findings for the test.
    package var report: @Sendable ([Finding]) -> Void

    package init(
        packageRoot: String, folder: @escaping @Sendable () throws -> String,
        onTearDown: @escaping @Sendable (@escaping @Sendable () async throws -> Void) -> Void,
        report: @escaping @Sendable ([Finding]) -> Void
    ) {
        self.packageRoot = packageRoot
        self.folder = folder
        self.onTearDown = onTearDown
        self.report = report
    }
}
