package import AccordConfiguration
import AccordContract
import AccordFiles
package import AccordHTTP
import AccordJSON
package import AccordJournal
package import AccordReport
package import AccordSnapshots
import Foundation
import Synchronization

/// The package that a test file belongs to: its configuration and its snapshots, found once a process.
package final class TestPackage: Sendable {
    package let root: String
    package let configuration: Configuration
    package let snapshots: Snapshots
    package let journal: Journal
    private let isTold = Mutex(false)
    private let apps = Mutex<Set<String>>([])

    /// The package of a test file.
    ///
    /// - Throws: `ConfigurationError`, or `NoPackage` where no `Package.swift` stands above the file.
    package static func of(_ site: CallSite) throws -> TestPackage {
        try of(path: site.path)
    }

    /// The package of a test file, by the path of the file.
    package static func of(path: String) throws -> TestPackage {
        try known.withLock { known in
            if let package = known[path] { return try package.get() }
            let package = Result { try find(path, among: known.values) }
            known[path] = package
            return try package.get()
        }
    }

    /// By the path of the test file, so that an expectation costs one look-up.
    private static let known = Mutex<[String: Result<TestPackage, any Error>]>([:])

    private static func find(
        _ path: String, among known: some Collection<Result<TestPackage, any Error>>
    ) throws -> TestPackage {
        let environment = ProcessInfo.processInfo.environment
        let root = try root(above: path, environment)
        let same = known.lazy.compactMap { try? $0.get() }.first { $0.root == root }
        return try same ?? TestPackage(root: root, environment: environment)
    }

    private static func root(
        above path: String, _ environment: [String: String]
    ) throws(NoPackage) -> String {
        if let named = Setting.root.value(in: environment) {
            guard let root = PackageRoot.named(named) else { throw .named(named) }
            return root
        }
        guard let root = PackageRoot.above(Path.parent(path)) else { throw .above(path) }
        return root
    }

    /// What is probably a mistake in the settings: told once a process, by the first expectation.
    package func untoldWarnings() -> [Finding] {
        isTold.withLock { isTold in
            defer { isTold = true }
            return isTold ? [] : configuration.warnings
        }
    }

    /// Whether an app is named here for the first time in this process.
    func isFirst(_ app: String) -> Bool { apps.withLock { $0.insert(app).inserted } }

    private init(root: String, environment: [String: String]) throws {
        self.root = root
        configuration = try Configuration.load(packageRoot: root, environment: environment)
        let places = SnapshotPlaces(packageRoot: root, configuration: configuration)
        let run = Setting.run.value(in: environment) ?? RunID.ofParent()
        journal = Journal(runs: Runs(folder: places.runs), run: run)
        snapshots = Snapshots(
            packageRoot: root, tree: SnapshotTree(root: places.snapshots),
            pending: PendingStore(root: places.pending), journal: journal, run: run)
    }

    /// A path as messages show it.
    package func relative(_ path: String) -> String { Path.relative(path, to: root) }

    /// The path of a contract by its name; without one, of the contract that the configuration names, or of
    /// the only one in `contracts`.
    package func contractPath(_ name: String?) throws -> String {
        try ContractFile.locate(name ?? configuration.contractFile, in: root)
    }
}

/// A test's package cannot be found.
enum NoPackage: Reportable, Equatable {
    /// A test file has no package above it.
    case above(String)
    /// The folder that `ACCORD_ROOT` names holds no package.
    case named(String)

    var finding: Finding {
        switch self {
        case .above(let path): Finding(.noPackage, subject: path)
        case .named(let folder):
            Finding(.notAPackage, subject: folder, facts: ["variable": JSON(Setting.root.variable)])
        }
    }
}
