import Testing

@testable import AccordConfiguration

struct PrecedenceTests {
    struct Row: CustomTestStringConvertible {
        var call: String?
        var scope: String?
        var environment: String?
        var file: String?
        var value: String
        var origin: Origin

        var testDescription: String {
            [call, scope, environment, file].map { $0 ?? "-" }.joined(separator: " > ")
        }
    }

    private static let inFile = Origin.file("accord.yaml", line: 2, column: 3)

    static let rows = [
        Row(value: "pending", origin: .standard),
        Row(file: "never", value: "never", origin: inFile),
        Row(environment: "all", file: "never", value: "all", origin: .environment("ACCORD_RECORD")),
        Row(environment: "", file: "never", value: "never", origin: inFile),
        Row(scope: "missing", environment: "all", file: "never", value: "missing", origin: .scope),
        Row(
            call: "pending", scope: "missing", environment: "all", file: "never", value: "pending",
            origin: .call),
        Row(call: "never", value: "never", origin: .call),
        Row(call: "never", file: "all", value: "never", origin: .call),
        Row(scope: "all", file: "never", value: "all", origin: .scope),
        Row(environment: "missing", value: "missing", origin: .environment("ACCORD_RECORD")),
    ]

    private func configuration(
        environment: String?, file: String?, ci: String? = nil
    ) throws -> Configuration {
        let package = try SamplePackage(file.map { "snapshots:\n  record: \($0)\n" })
        var variables: [String: String] = [:]
        variables["ACCORD_RECORD"] = environment
        variables["CI"] = ci
        return try package.load(variables)
    }

    @Test(arguments: rows)
    func `call, scope, environment, file and default win in this order`(row: Row) throws {
        let configuration = try configuration(environment: row.environment, file: row.file)
        let value = configuration.value(of: .record, call: row.call, scope: row.scope)
        #expect(value == Sourced(value: row.value, origin: row.origin))
    }

    @Test(arguments: [
        (RecordMode.pending, RecordMode.pending), (.never, .never), (.missing, .pending), (.all, .pending),
    ])
    func `CI clamps the modes that store, and only those`(said: RecordMode, effective: RecordMode) throws {
        let configuration = try configuration(environment: nil, file: nil, ci: "true")
        #expect(configuration.recordMode(call: said) == effective)
        #expect(configuration.recordMode(scope: said) == effective)
    }

    @Test(arguments: rows)
    func `CI clamps wherever the mode was said`(row: Row) throws {
        let configuration = try configuration(environment: row.environment, file: row.file, ci: "1")
        let value = configuration.value(of: .record, call: row.call, scope: row.scope)
        let isClamped = ["missing", "all"].contains(row.value)
        let expected =
            isClamped
            ? Sourced(value: "pending", origin: .clampedByCI(from: row.value, row.origin))
            : Sourced(value: row.value, origin: row.origin)
        #expect(value == expected)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("0", false), ("false", false), ("False", false), ("FALSE", false),
        ("1", true), ("true", true), ("no", true), ("00", true), ("woodpecker", true), (" ", true),
    ])
    func `CI counts as set unless it is empty, 0 or false`(value: String?, isSet: Bool) throws {
        let configuration = try configuration(environment: "all", file: nil, ci: value)
        #expect(configuration.recordMode() == (isSet ? .pending : .all))
    }

    @Test func `CI touches no other setting`() throws {
        let configuration = try SamplePackage("snapshots:\n  pending: all\n").load(["CI": "true"])
        #expect(configuration.pendingFolder == "all")
    }

    @Test(arguments: [
        (Origin.call, "the call"), (.scope, "the nearest trait"),
        (.environment("ACCORD_RECORD"), "ACCORD_RECORD"),
        (inFile, "accord.yaml:2"), (.standard, "default"),
        (.clampedByCI(from: "all", inFile), "CI is set (all from accord.yaml:2)"),
    ])
    func `an origin is said in a few words`(origin: Origin, words: String) {
        #expect(origin.description == words)
    }
}
