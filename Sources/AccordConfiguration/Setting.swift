/// One setting: its key in `accord.yaml`, its environment variable, its type, what it is for.
///
/// Everything that knows settings reads this table: the file's reader, the environment's, `accord config`
/// and `Documentation/Configuration.md`. A new setting is one row here and one accessor in `Configuration`.
package struct Setting: Sendable, Equatable {
    /// The key, its sections separated by dots.
    package let key: String
    package let variable: String
    package let kind: Kind
    package let fallback: Fallback
    /// One line, for the documentation.
    package let help: String
    /// Whether `accord.yaml` may hold it, or only the environment.
    package let isInFile: Bool

    package static let record = Setting(
        "snapshots.record", "ACCORD_RECORD", .choice(RecordMode.allCases.map(\.rawValue)),
        .value(RecordMode.pending.rawValue), help: "what happens where a snapshot is missing or differs")

    package static let keyOrder = Setting(
        "snapshots.keyOrder", "ACCORD_KEY_ORDER", .choice(KeyOrder.allCases.map(\.rawValue)),
        .value(KeyOrder.free.rawValue), help: "whether the order of an object's members counts")

    package static let pending = Setting(
        "snapshots.pending", "ACCORD_PENDING_DIR", .path, .derived("`__snapshots__/.pending`"),
        help: "the folder of what waits for a review")

    package static let contract = Setting(
        "contract.file", "ACCORD_CONTRACT", .path, .derived("the only document in `contracts/`"),
        help: "the OpenAPI document that exchanges are checked against")

    package static let strictness = Setting(
        "contract.strictness", "ACCORD_CONTRACT_STRICTNESS", .choice(Strictness.allCases.map(\.rawValue)),
        .value(Strictness.standard.rawValue), help: "how much is reported that the contract does not mention")

    package static let timeLimit = Setting(
        "client.timeLimit", "ACCORD_TIME_LIMIT", .seconds, .value("10"),
        help: "how many seconds a request may take whose client is bound to a test")

    package static let fixtureTimeLimit = Setting(
        "fixtures.timeLimit", "ACCORD_FIXTURE_TIME_LIMIT", .seconds, .value("60"),
        help: "how many seconds a fixture may take to be set up, and to be torn down")

    package static let runs = Setting(
        "runs.directory", "ACCORD_RUN_DIR", .path, .derived("`.build/accord/runs`"),
        help: "the folder of the journals of the last runs")

    package static let run = Setting(
        "runs.id", "ACCORD_RUN", .name, .derived("the process that started the tests"), isInFile: false,
        help: "the name of this run: processes that give the same one share a journal")

    package static let root = Setting(
        "snapshots.root", "ACCORD_ROOT", .path, .derived("the nearest `Package.swift` above the test"),
        isInFile: false, help: "the package's folder, where tests run elsewhere than they were built")

    package static let file = Setting(
        "configuration.file", "ACCORD_CONFIG", .path, .derived("`accord.yaml`"), isInFile: false,
        help: "another configuration file, which must exist")

    package static let all = [
        record, keyOrder, pending, contract, strictness, timeLimit, fixtureTimeLimit, runs, run, root, file,
    ]

    private init(
        _ key: String, _ variable: String, _ kind: Kind, _ fallback: Fallback, isInFile: Bool = true,
        help: String
    ) {
        self.key = key
        self.variable = variable
        self.kind = kind
        self.fallback = fallback
        self.isInFile = isInFile
        self.help = help
    }
}
