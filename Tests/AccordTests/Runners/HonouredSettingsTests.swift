import Foundation
import TestSupport
import Testing

/// Each variable that a test can see is honoured: by tests in a process of their own, with it and without.
@Suite struct HonouredSettingsTests {
    private static func run(_ test: String, _ environment: [String: String] = [:]) async throws -> TestProcess
    {
        try await TestProcess.run(
            "AccordTests.NestedSettingsTests/\(test)", ["CI": ""].merging(environment) { $1 })
    }

    /// A package's folder that nothing else knows.
    private static func withRoot(_ body: (String) async throws -> Void) async throws {
        let root = NSTemporaryDirectory() + "accord-settings-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
        try "".write(toFile: "\(root)/Package.swift", atomically: true, encoding: .utf8)
        try await body(root)
    }

    @Test(arguments: [
        ("tagged", "ACCORD_SKIP_TAGS", "slow", "leaves out what is tagged slow"),
        ("tagged", "ACCORD_ONLY_TAGS", "auth", "asks for auth"),
        ("twoThatFail", "ACCORD_FAIL_FAST", "1", "with 1 issue"),
        ("request", "ACCORD_TIME_LIMIT", "0.02", "0.02 seconds"),
        ("fixture", "ACCORD_FIXTURE_TIME_LIMIT", "0.02", "did not end within 0.02 seconds"),
        ("contract", "ACCORD_CONTRACT", GreeterContract.broken, "expected integer"),
        ("strictness", "ACCORD_CONTRACT_STRICTNESS", "strict", "is not declared"),
        ("configuration", "ACCORD_KEY_ORDER", "asSent", "asSent ACCORD_KEY_ORDER"),
    ])
    func `a variable says what happens`(
        test: String, variable: String, value: String, said: String
    ) async throws {
        let (without, with) = try await (Self.run(test), Self.run(test, [variable: value]))
        #expect(!without.output.contains(said), "\(without.output)")
        #expect(with.output.contains(said), "\(with.output)")
    }

    @Test func `the variables of snapshots say where they stand, and what is stored`() async throws {
        try await Self.withRoot { (root) async throws in
            let there = ["ACCORD_ROOT": root, "ACCORD_PENDING_DIR": "\(root)/waiting"]
            #expect(try await Self.run("snapshot", there).status == 1)
            #expect(FileManager.default.fileExists(atPath: "\(root)/waiting"))
            #expect(try Self.stored(below: root).isEmpty)
            let all = there.merging(["ACCORD_RECORD": "all"]) { $1 }
            #expect(try await Self.run("snapshot", all.merging(["CI": "1"]) { $1 }).status == 1)
            #expect(try Self.stored(below: root).isEmpty)
            #expect(try await Self.run("snapshot", all).status == 0)
            #expect(try Self.stored(below: root).count == 1)
            let turned = there.merging(["ACCORD_TESTS_ORDER": "turned"]) { $1 }
            #expect(try await Self.run("snapshot", turned).status == 0)
            let asSent = turned.merging(["ACCORD_KEY_ORDER": "asSent"]) { $1 }
            #expect(try await Self.run("snapshot", asSent).status == 1)
        }
    }

    @Test func `the variables of runs say where the journal is, and what it is called`() async throws {
        try await Self.withRoot { (root) async throws in
            _ = try await Self.run("journal", ["ACCORD_RUN_DIR": "\(root)/runs", "ACCORD_RUN": "nightly"])
            let runs = "\(root)/runs"
            #expect(try FileManager.default.contentsOfDirectory(atPath: runs) == ["nightly"])
            let journals = try FileManager.default.contentsOfDirectory(atPath: "\(runs)/nightly").map {
                try String(contentsOfFile: "\(runs)/nightly/\($0)", encoding: .utf8)
            }
            // The exchange, and the routes of the app.
            #expect(journals.contains { $0.components(separatedBy: "/hello").count > 2 }, "\(journals)")
        }
    }

    private static func stored(below root: String) throws -> [String] {
        let files = FileManager.default.enumerator(atPath: "\(root)/__snapshots__")?.allObjects as? [String]
        return (files ?? []).filter { $0.hasSuffix(".json") && !$0.contains(".pending") }
    }
}
