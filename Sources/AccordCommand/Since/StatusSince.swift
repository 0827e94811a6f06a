import AccordConfiguration
import AccordContract
import AccordFiles
import AccordReview
import AccordSnapshots

/// What a branch has changed in accepted snapshots, and whether its exchanges still keep the contract.
struct StatusSince {
    private let project: Project
    private let git: Git

    init(_ project: Project) {
        self.project = project
        git = Git(folder: project.root)
    }

    /// From the commit at which the revision and the present commit parted, to what is on disk.
    ///
    /// - Throws: `GitError`; `ContractFileError` and `ContractError` where a contract is named and no good.
    func report(_ revision: String) throws -> SinceReport {
        let commit = try git.mergeBase(with: revision)
        let changes = SnapshotChange.read(try git.changes(since: commit, in: SnapshotTree.name))
            .filter { Self.isSnapshot($0.path) }.sorted { $0.path < $1.path }
        let check = try changes.contains(where: Self.isExchange) ? project.contractCheck() : nil
        let lines = changes.map { change in
            SinceReport.Line(
                change: change,
                standing: Self.isExchange(change) ? check.flatMap { standing(change, $0) } : nil)
        }
        return SinceReport(
            revision: revision, commit: commit, lines: lines,
            changedContract: try changedContract(since: commit))
    }

    // MARK: -

    /// The package's contract, where it is another than it was: what keeps it now may break the former one.
    private func changedContract(since commit: String) throws -> String? {
        let path: String
        do throws(ContractFileError) {
            path = Path.relative(try project.contractPath(), to: project.root)
        } catch .none {
            return nil
        }
        // Git knows what is in the package.
        guard !Path.escapes(path) else { return nil }
        return try SnapshotChange.read(git.changes(since: commit, in: path)).isEmpty ? nil : path
    }

    /// Names with a dot in front, such as what is pending, are none.
    private static func isSnapshot(_ path: String) -> Bool {
        !path.split(separator: "/").contains { $0.utf8.first == UInt8(ascii: ".") }
    }

    private static func isExchange(_ change: SnapshotChange) -> Bool {
        change.kind != .removed && change.path.hasSuffix(".http")
    }

    /// Nil for a file that is no exchange: `accord lint` says what is wrong with it.
    private func standing(_ change: SnapshotChange, _ check: ContractCheck) -> ContractStanding? {
        (try? ExchangeReader("\(project.root)/\(change.path)"))?.exchanges.first
            .map { ContractStanding(check.verdict(on: $0)) }
    }
}
