import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

/// The built command, after a run over a bundle that is a script: `a()` waits under a name that is new, and
/// two snapshots are stored of which no test is left.
struct RenameTests {
    private static let old = "1\n2\n3\n4\n"
    private static let new = "1\n2\n3\nfour\n"
    private static let path = "T/S/a.txt"
    private static let former = "T/S/old.txt"

    private let tests: FakeTests
    private let tree: SnapshotTree
    private let pending: PendingStore

    init() throws {
        tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        tree = SnapshotTree(root: "\(tests.root)/__snapshots__")
        pending = PendingStore(root: "\(tests.root)/__snapshots__/.pending")
        try tree.write(Array(Self.old.utf8), to: Self.former)
        try tree.write(Array("else\n".utf8), to: "T/S/gone.txt")
    }

    private func accord(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(arguments, in: tests.root, environment: tests.environment)
    }

    /// A complete run, and what its test received.
    private func run(receiving text: String = new) async throws -> Program.Result {
        try receive(text)
        return try await tests.accord()
    }

    private func receive(_ text: String = new) throws {
        let description: JSON = [
            "version": 1, "path": JSON(Self.path), "snapshot": "T.S/a()", "target": "T", "test": "S/a()",
            "file": "Tests/T/S.swift", "line": 3, "expression": ".expectSnapshot()", "format": "txt",
            "run": "1", "reason": "missing", "recordedAt": 1000,
            "new": JSON(SHA256.digest(of: Array(text.utf8))), "added": 4, "removed": 0,
        ]
        let meta = try #require(PendingMeta(json: description))
        try pending.write(PendingEntry(meta: meta, new: Array(text.utf8), base: nil, patch: []))
    }

    private func stored(_ path: String) throws -> String? {
        try tree.read(path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `what was shown as new takes no file away before it is shown as renamed`() async throws {
        try receive()
        #expect(try await accord("diff").output.contains("new +4 -0"))
        _ = try await tests.accord()
        #expect(try await accord("accept", "--all").code == 1)
        #expect(try stored(Self.former) == Self.old)
        _ = try await accord("diff")
        #expect(try await accord("accept", "--all").code == 0)
        #expect(try stored(Self.former) == nil)
    }

    // MARK: - What is shown

    @Test func `the status has one line for it, with its size and its former path`() async throws {
        _ = try await run()
        let status = try await accord("status")
        #expect(status.code == 1)
        #expect(
            status.output.contains(
                "renamed  +1 -1  Tests/T/S.swift:3\n          T/S/a.txt\n          was T/S/old.txt\n"))
        #expect(status.output.contains("\n1 pending; 2 snapshots stored\n1 unused: "))
    }

    @Test func `machines read the former path`() async throws {
        _ = try await run()
        for command in ["status", "diff"] {
            let report = try JSON(parsing: try await accord(command, "--format", "json").output)
            let item = report["pending"]?.elements.first { $0["path"]?.string == Self.path }
            #expect(item?["kind"] == "renamed")
            #expect(item?["formerPath"]?.string == Self.former)
        }
    }

    @Test func `a run does not count it as unused`() async throws {
        let run = try await run()
        #expect(run.output.contains("\n1 unused: swift run accord prune\n"))
    }

    @Test func `another process has it after an undo as before`() async throws {
        Disk().date("\(tree.root)/\(Self.former)", changed: 1_760_000_000_000)
        _ = try await run()
        let before = try await accord("status").output
        #expect(try await accord("accept", Self.path).code == 0)
        _ = try await accord("undo")
        #expect(try await accord("status").output == before)
        #expect(try await accord("accept", Self.path).code == 0)
        #expect(try stored(Self.former) == nil)
    }

    @Test func `without a terminal the review lists it`() async throws {
        _ = try await run()
        let review = try await accord("review")
        #expect(review.code == 1)
        #expect(review.output.contains("          T/S/a.txt\n          was T/S/old.txt\n"))
    }

    // MARK: - The patch

    @Test(arguments: [new, old], [["git", "apply"], ["patch", "-sp1", "-i"]])
    func `the diff is a patch that renames the file, and deletes what no test needs`(
        _ text: String, _ tool: [String]
    ) async throws {
        _ = try await run(receiving: text)
        let diff = try await accord("diff")
        #expect(diff.code == 1)
        #expect(diff.output.contains("\nwas T/S/old.txt\n"))
        try Disk().write(Array(diff.output.utf8), to: "\(tests.root)/rename.patch")
        let code = await Program.wait(
            for: try Program.spawn(
                tool.dropFirst() + ["rename.patch"], in: tests.root,
                environment: SamplePackage.gitEnvironment, program: tool[0]))
        #expect(code == 0)
        #expect(try stored(Self.path) == text)
        #expect(try tree.paths() == [Self.path])
    }

    // MARK: - Decisions

    @Test(arguments: [
        [path], [former], ["--id", PendingMeta.shownID(path)], ["--id", PendingMeta.shownID(former)],
    ])
    func `an accept by either name is one decision, and an undo takes it back`(_ name: [String]) async throws
    {
        _ = try await run()
        let accepted = try await Program.run(
            ["accept"] + name, in: tests.root, environment: tests.environment)
        #expect(accepted.code == 0)
        #expect(accepted.output == "renamed T/S/old.txt to T/S/a.txt\n")
        #expect(try stored(Self.path) == Self.new)
        #expect(try stored(Self.former) == nil)
        let undone = try await accord("undo")
        #expect(undone.output == "pending again: T/S/a.txt, stored as T/S/old.txt\n")
        #expect(try stored(Self.former) == Self.old)
        #expect(try await accord("undo").code == 2)
    }

    @Test func `a decision is reported to machines with the former path`() async throws {
        _ = try await run()
        let report = try JSON(
            parsing: try await accord("accept", Self.path, "--format", "json").output)
        #expect(report["decided"]?[0]?["formerPath"]?.string == Self.former)
        let undone = try JSON(parsing: try await accord("undo", "--format", "json").output)
        #expect(undone["undone"]?[0]?["formerPath"]?.string == Self.former)
    }

    @Test func `a reject drops what was received, and the former stays`() async throws {
        _ = try await run()
        #expect(try await accord("reject", Self.former).output == "rejected T/S/a.txt\n")
        #expect(try stored(Self.former) == Self.old)
        #expect(try pending.list().isEmpty)
    }

    @Test func `a former snapshot that has changed since the run is not deleted`() async throws {
        _ = try await run()
        try tree.write(Array("5\n".utf8), to: Self.former)
        let accepted = try await accord("accept", Self.path)
        // It is newer than the run, so nothing proves it unused: this is a first snapshot.
        #expect(accepted.output == "accepted T/S/a.txt\n")
        #expect(try stored(Self.former) == "5\n")
    }

    // MARK: - Pruning

    @Test func `a prune deletes what no test needs, and not what waits as a rename`() async throws {
        _ = try await run()
        let prune = try await accord("prune", "--delete")
        #expect(
            prune.output == """
                deleted T/S/gone.txt
                1 unknown: waiting under another name: swift run accord review
                0 unused, 1 unknown; 1 snapshot stored
                bring back:    swift run accord undo

                """)
        #expect(try stored(Self.former) == Self.old)
        #expect(try await accord("prune", "--check").code == 0)
        let report = try JSON(parsing: try await accord("prune", "--format", "json").output)
        #expect(report["unknown"]?.elements.compactMap { $0["reason"]?.string } == ["renamed"])
    }
}
