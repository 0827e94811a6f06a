package import AccordConfiguration
import AccordFiles
import AccordJournal
import AccordReport
package import AccordSnapshots
import Foundation
import Synchronization

/// The package that a test file belongs to: its configuration and its snapshots, found once a process.
package final class TestPackage: Sendable {
    package let root: String
    package let configuration: Configuration
    package let snapshots: Snapshots

    /// The package of a test file.
    ///
    /// - Throws: `ConfigurationError`, or `NoPackage` where no `Package.swift` stands above the file.
    package static func of(_ site: CallSite) throws -> TestPackage {
        try known.withLock { known in
            if let package = known[site.path] { return try package.get() }
            let package = Result { try find(site.path, among: known.values) }
            known[site.path] = package
            return try package.get()
        }
    }

    /// By the path of the test file, so that an expectation costs one look-up.
    private static let known = Mutex<[String: Result<TestPackage, any Error>]>([:])

    private static func find(
        _ path: String, among known: some Collection<Result<TestPackage, any Error>>
    ) throws -> TestPackage {
        let environment = ProcessInfo.processInfo.environment
        guard let root = Setting.root.value(in: environment) ?? PackageRoot.above(Path.parent(path)) else {
            throw NoPackage(path: path)
        }
        let same = known.lazy.compactMap { try? $0.get() }.first { $0.root == root }
        return try same ?? TestPackage(root: root, environment: environment)
    }

    private init(root: String, environment: [String: String]) throws {
        self.root = root
        configuration = try Configuration.load(packageRoot: root, environment: environment)
        let places = SnapshotPlaces(packageRoot: root, configuration: configuration)
        let run = Setting.run.value(in: environment) ?? RunID.ofParent()
        snapshots = Snapshots(
            packageRoot: root, tree: SnapshotTree(root: places.snapshots),
            pending: PendingStore(root: places.pending),
            journal: Journal(runs: Runs(folder: places.runs), run: run),
            run: run)
    }
}

/// A test file has no package above it.
struct NoPackage: Reportable, Equatable {
    var path: String

    var finding: Finding { Finding(.noPackage, subject: path) }
}
