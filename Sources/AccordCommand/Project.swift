import AccordConfiguration
import AccordContract
import AccordFiles
import AccordJournal
import AccordReview
import AccordSnapshots

/// The package that a command works on: its settings, and where its snapshots are.
struct Project {
    let root: String
    let workingFolder: String
    let configuration: Configuration
    let snapshots: String
    let workspace: Workspace
    private let places: SnapshotPlaces
    let runs: Runs

    /// - Parameter packagePath: the package's folder; without it, the folder that
    ///   `ACCORD_ROOT` names, or the nearest one above the working folder.
    init(packagePath: String?) throws {
        let root = try Self.root(packagePath)
        self.init(
            root: root,
            configuration: try Configuration.load(packageRoot: root, environment: Environment.current))
    }

    private init(root: String, configuration: Configuration) {
        self.root = root
        self.configuration = configuration
        workingFolder = Disk().resolved(".") ?? root
        places = SnapshotPlaces(packageRoot: root, configuration: configuration)
        snapshots = places.snapshots
        workspace = Workspace(
            tree: SnapshotTree(root: places.snapshots), pending: PendingStore(root: places.pending),
            judge: Self.judge(root: root, configuration: configuration))
        runs = Runs(folder: places.runs)
    }

    /// Where the package's snapshots stand: the journals are read once for it.
    func standing() throws -> Standing { try Standing(workspace, runs, root: root) }

    /// The same, where the newest run has been read already.
    func standing(after journals: RunJournals, of run: String) throws -> Standing {
        try Standing(workspace, runs.holding(journals, of: run), root: root)
    }

    /// All that can be decided: what waits, and what no test needs.
    func decidable() throws -> [ReviewItem] { try standing().inventory().items }

    /// Says how much of the journals is left out, where something is.
    func tellForeignLines() { tell(foreignLines: runs.foreignLineCount()) }

    func tell(foreignLines count: Int) {
        if count > 0 {
            Console.writeError(Rules.foreignLines(count, in: Path.relative(runs.folder, to: root)) + "\n")
        }
    }

    /// The exchanges that the tests of the last runs have made.
    func journalledExchanges() -> [ExchangeEvent] { runs.events(ExchangeEvent.self) }

    /// What each app that tests have started serves, as it was last seen.
    func journalledRoutes() -> [RoutesEvent] {
        Dictionary(grouping: runs.events(RoutesEvent.self), by: \.app).values
            .compactMap { $0.max { $0.time < $1.time } }
    }

    /// The contract that the configuration names, or the only one in `contracts`.
    func contractPath() throws(ContractFileError) -> String {
        try ContractFile.locate(configuration.contractFile, in: root)
    }

    /// The snapshot folder as it is shown: relative to the package where it stands in it.
    var shownFolder: String { Path.relative(snapshots, to: root) }

    /// The value of a setting that nobody has set and that follows from others.
    func derived(_ setting: Setting) -> String? {
        switch setting {
        case .pending: Path.relative(places.pending, to: root)
        case .runs: Path.relative(places.runs, to: root)
        case .contract: (try? ContractFile.locate(nil, in: root)).map { Path.relative($0, to: root) }
        default: nil
        }
    }

    static func root(_ packagePath: String?) throws(CommandError) -> String {
        let files = Disk()
        guard let packagePath = packagePath ?? Setting.root.value(in: Environment.current) else {
            guard let folder = files.resolved("."), let root = PackageRoot.above(folder, on: files) else {
                throw .noPackage
            }
            return root
        }
        guard let root = PackageRoot.named(packagePath, on: files) else { throw .notAPackage(packagePath) }
        return root
    }
}
