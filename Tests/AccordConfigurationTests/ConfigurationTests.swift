import AccordReport
import Foundation
import Testing

@testable import AccordConfiguration

struct ConfigurationTests {
    @Test func `without a file and variables the defaults hold`() throws {
        let configuration = try SamplePackage().load()
        #expect(configuration.recordMode() == .pending)
        #expect(configuration.keyOrder() == .free)
        #expect(configuration.pendingFolder == nil)
        #expect(configuration.runsFolder == nil)
        #expect(configuration.timeLimit == .seconds(10))
        #expect(configuration.warnings.isEmpty)
    }

    @Test func `a file whose name is nearly right does not go unnoticed`() throws {
        let package = try SamplePackage()
        try package.write("snapshots: {record: never}", to: "accord.yml")
        let error = #expect(throws: ConfigurationError.self) { try package.load() }
        #expect(error?.findings.map(\.rule.id) == ["configuration/misnamed-file"])
        #expect(try package.load(["ACCORD_CONFIG": "accord.yml"]).recordMode() == .never)
        try package.write("snapshots: {record: all}", to: "accord.yaml")
        #expect(try package.load().recordMode() == .all)
    }

    @Test func `every key of the file reaches its accessor`() throws {
        let configuration = try SamplePackage(
            """
            snapshots:
              record: never
              keyOrder: asSent
              pending: ../waiting
            client:
              timeLimit: 2.5
            runs:
              directory: "/tmp/runs"
            """
        ).load()
        #expect(configuration.recordMode() == .never)
        #expect(configuration.keyOrder() == .asSent)
        #expect(configuration.pendingFolder == "../waiting")
        #expect(configuration.runsFolder == "/tmp/runs")
        #expect(configuration.timeLimit == .milliseconds(2500))
    }

    @Test func `every variable reaches its accessor`() throws {
        let configuration = try SamplePackage().load([
            "ACCORD_RECORD": "missing", "ACCORD_KEY_ORDER": "asSent", "ACCORD_PENDING_DIR": "/p",
            "ACCORD_TIME_LIMIT": "0.001", "ACCORD_RUN_DIR": "r",
        ])
        #expect(configuration.recordMode() == .missing)
        #expect(configuration.keyOrder() == .asSent)
        #expect(configuration.pendingFolder == "/p")
        #expect(configuration.runsFolder == "r")
        #expect(configuration.timeLimit == .milliseconds(1))
    }

    @Test func `the settings of databases and fixtures reach their accessors`() throws {
        let configuration = try SamplePackage(
            """
            fixtures:
              timeLimit: 2
            database:
              isolation: rollback
              url: sqlite:///srv/shop.sqlite
              migrate: false
            outbound:
              calls: allowed
            """
        ).load(["ACCORD_CREATE_DB": "1", "ACCORD_KEEP_FAILED": "true"])
        #expect(configuration.fixtureTimeLimit == .seconds(2))
        #expect(configuration.databaseIsolation() == "rollback")
        #expect(configuration.databaseIsolation(call: "file") == "file")
        #expect(configuration.databaseURL == "sqlite:///srv/shop.sqlite")
        #expect(!configuration.isOn(.databaseMigrate))
        #expect(configuration.allowsOutboundCalls)
        #expect(configuration.isOn(.createDatabase) && configuration.isOn(.keepFailed))
    }

    @Test(arguments: [
        ["ACCORD_CREATE_DB": "1", "ACCORD_REUSE_DB": "1"],
        ["ACCORD_SKIP_TAGS": "slow, admin", "ACCORD_ONLY_TAGS": "admin"],
    ]) func `variables that contradict each other are an error that names both`(
        environment: [String: String]
    ) throws {
        let error = try #require(throws: ConfigurationError.self) { try SamplePackage().load(environment) }
        for name in environment.keys { #expect(error.description.contains(name)) }
    }

    @Test func `variables that only look contradictory are none`() throws {
        _ = try SamplePackage().load([
            "ACCORD_CREATE_DB": "1", "ACCORD_REUSE_DB": "0", "ACCORD_SKIP_TAGS": "slow",
            "ACCORD_ONLY_TAGS": "admin",
        ])
    }

    @Test func `the entries are the settings of the file, and the variables that are set`() throws {
        let entries = try SamplePackage("runs:\n  directory: r\n").load(["ACCORD_RUN": "42"]).entries
        #expect(
            entries.filter { $0.setting.action == nil }.map {
                "\($0.setting.key) \($0.value?.value ?? "?") \($0.value?.origin.description ?? "?")"
            } == [
                "snapshots.record pending default", "snapshots.keyOrder free default",
                "snapshots.pending ? ?", "contract.file ? ?", "contract.strictness standard default",
                "client.timeLimit 10 default", "fixtures.timeLimit 60 default",
                "database.isolation clone default", "database.url ? ?", "database.migrate true default",
                "outbound.calls refused default",
                "runs.directory r accord.yaml:2", "runs.id 42 ACCORD_RUN",
            ])
    }

    @Test func `ACCORD_CONFIG names another file, relative to the package`() throws {
        let package = try SamplePackage("snapshots:\n  record: all\n")
        try package.write("snapshots:\n  record: never\n", to: "other.yaml")
        #expect(try package.load(["ACCORD_CONFIG": "other.yaml"]).recordMode() == .never)
        #expect(try package.load(["ACCORD_CONFIG": "\(package.root)/other.yaml"]).recordMode() == .never)
        #expect(try package.load(["ACCORD_CONFIG": ""]).recordMode() == .all)
    }

    @Test func `a file that ACCORD_CONFIG names must exist`() throws {
        let package = try SamplePackage()
        let error = #expect(throws: ConfigurationError.self) {
            try package.load(["ACCORD_CONFIG": "no.yaml"])
        }
        #expect(error?.description == "error: ACCORD_CONFIG names no.yaml, which does not exist\n")
    }

    @Test func `a file that cannot be read is an error with the system's reason`() throws {
        let package = try SamplePackage()
        try FileManager.default.createDirectory(
            atPath: package.root + "/accord.yaml", withIntermediateDirectories: true)
        let error = #expect(throws: ConfigurationError.self) { try package.load() }
        #expect(
            error?.description == """
                error: accord.yaml cannot be read: Is a directory
                  at accord.yaml

                """)
    }

    @Test func `the problems of file and environment are told together, errors first`() throws {
        let package = try SamplePackage("snapshots:\n  record: sometimes\nclint: {}\n")
        let error = #expect(throws: ConfigurationError.self) {
            try package.load(["ACCORD_KEY_ORDER": "asent", "ACCORD_RECRD": "all"])
        }
        #expect(
            error?.findings.map(\.rule.id) == [
                "configuration/wrong-value", "configuration/unknown-key", "configuration/wrong-variable",
                "configuration/unknown-variable",
            ])
        #expect(error?.finding.hints == ["3 more problems: swift run accord config"])
    }

    @Test func `a warning stops nothing`() throws {
        let configuration = try SamplePackage().load(["ACCORD_RECRD": "all"])
        #expect(configuration.recordMode() == .pending)
        #expect(configuration.warnings.map(\.severity) == [.warning])
    }
}
