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

    package static let databaseIsolation = Setting(
        "database.isolation", "ACCORD_DATABASE_ISOLATION",
        .choice(["clone", "rollback", "truncate", "recreate", "inMemory", "file"]), .value("clone"),
        help: "how tests are kept apart whose `.database()` names no isolation")

    package static let databaseURL = Setting(
        "database.url", "ACCORD_DATABASE_URL", .path, .derived("a temporary file for each test"),
        help: "the app's database: shared and kept databases of tests get the name derived from it, `test_…`")

    package static let databaseMigrate = Setting(
        "database.migrate", "ACCORD_DATABASE_MIGRATE", .flag, .value("true"),
        help: "whether a test's database has tables and seeds, or is empty")

    package static let outboundCalls = Setting(
        "outbound.calls", "ACCORD_OUTBOUND_CALLS", .choice(["refused", "allowed"]), .value("refused"),
        help: "whether calls through a stub's proxy go on to hosts that no route stands for")

    package static let createDatabase = Setting(
        "database.create", "ACCORD_CREATE_DB", .flag, .value("false"), isInFile: false,
        help: "build templates of databases anew, whatever is cached")

    package static let reuseDatabase = Setting(
        "database.reuse", "ACCORD_REUSE_DB", .flag, .value("true"), isInFile: false,
        help: "use cached templates of databases: what happens anyway, made explicit")

    package static let keepFailed = Setting(
        "database.keepFailed", "ACCORD_KEEP_FAILED", .flag, .value("false"), isInFile: false,
        help: "keep the databases of tests that fail, and tell where they are")

    package static let skippedTags = Setting(
        "tests.skipTags", "ACCORD_SKIP_TAGS", .names, .derived("none"), isInFile: false,
        help: "tests with one of these tags are left out")

    package static let onlyTags = Setting(
        "tests.onlyTags", "ACCORD_ONLY_TAGS", .names, .derived("all"), isInFile: false,
        help: "tests without any of these tags are left out")

    package static let failFast = Setting(
        "tests.failFast", "ACCORD_FAIL_FAST", .flag, .value("false"), isInFile: false,
        help: "tests that have not begun are left out after the first failure")

    package static let events = Setting(
        "runs.events", "ACCORD_EVENTS", .path, .derived("nowhere"), isInFile: false,
        help: "the file to which XCTest's events are appended, for `accord test`")

    package static let parent = Setting(
        "runs.parent", "ACCORD_PARENT", .name, .derived("none"), isInFile: false,
        help: "the process with which tests end on Linux, however it ends; `accord test` gives its own")

    package static let runs = Setting(
        "runs.directory", "ACCORD_RUN_DIR", .path, .derived("`.build/accord/runs`"),
        help: "the folder of the journals of the last runs")

    package static let run = Setting(
        "runs.id", "ACCORD_RUN", .name, .derived("the process that started the tests"), isInFile: false,
        help: "the name of this run: processes that give the same one, such as shards, are one run")

    package static let root = Setting(
        "snapshots.root", "ACCORD_ROOT", .path, .derived("the nearest `Package.swift` above the test"),
        isInFile: false, help: "the package's folder, where tests run elsewhere than they were built")

    package static let file = Setting(
        "configuration.file", "ACCORD_CONFIG", .path, .derived("`accord.yaml`"), isInFile: false,
        help: "another configuration file, which must exist")

    package static let all =
        [
            record, keyOrder, pending, contract, strictness, timeLimit, fixtureTimeLimit, databaseIsolation,
            databaseURL, databaseMigrate, outboundCalls, runs, run, root, file, createDatabase, reuseDatabase,
            keepFailed, skippedTags, onlyTags, failFast, events, parent,
        ] + reviewKeys

    init(
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
