import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The built command, after runs over a bundle that is a script: `a()` asserts its snapshot, `b()` does not.
struct PruneTests {
    private let tests: FakeTests
    private let tree: SnapshotTree

    /// Tells of the tests that it was asked for.
    private static let script = """
        journal="$PWD/.build/accord/runs/$ACCORD_RUN/bundle-$$.jsonl"
        a() {
          tell testStarted 'T.S/a()'
          now=$(date +%s%3N)
          echo '{"v":1,"event":"snapshot","time":'$now',"path":"T/S/a.json","id":"T/S/a()","verdict":"matched"}' >> "$journal"
          tell testEnded 'T.S/a()'
        }
        b() { tell testStarted 'T.S/b()'; [ -z "$CRASH" ] || exit 3; tell testEnded 'T.S/b()'; }
        case "$arguments" in
          *S/a*) a;;
          *S/b*) b;;
          *) a; b;;
        esac
        tell runEnded ''
        """

    init() throws {
        tests = try FakeTests(swiftTesting: Self.script, listed: FakeTests.both)
        tree = SnapshotTree(root: "\(tests.root)/__snapshots__")
        for name in ["a", "b", "c"] { try tree.write(Array("1\n".utf8), to: "T/S/\(name).json") }
    }

    private func accord(_ arguments: String...) async throws -> Program.Result {
        try await Program.run(arguments, in: tests.root, environment: tests.environment)
    }

    /// A run, then all that `prune` would delete.
    private func prune(
        after arguments: [String] = [], environment: [String: String] = [:]
    ) async throws -> Program.Result {
        _ = try await Program.run(
            ["test"] + arguments, in: tests.root,
            environment: tests.environment.merging(environment) { $1 })
        return try await accord("prune", "--delete")
    }

    private let all = ["T/S/a.json", "T/S/b.json", "T/S/c.json"]

    @Test func `after a complete run exactly the orphans go, and an undo brings them back`() async throws {
        let result = try await prune()
        #expect(result.code == 0)
        #expect(
            result.output
                == "deleted T/S/b.json\ndeleted T/S/c.json\n0 unused, 0 unknown; 1 snapshot stored\n"
                + "bring back:    swift run accord undo --count 2\n")
        #expect(try tree.paths() == ["T/S/a.json"])
        let undone = try await accord("undo", "--count", "2")
        #expect(undone.output == "stored again: T/S/c.json\nstored again: T/S/b.json\n")
        #expect(try tree.paths() == all)
    }

    @Test func `where nothing goes there is nothing to bring back, and one is brought back by one undo`()
        async throws
    {
        try tree.remove("T/S/b.json")
        let deleted = try await prune()
        #expect(deleted.output.hasSuffix("1 snapshot stored\nbring back:    swift run accord undo\n"))
        #expect(try await !accord("prune", "--delete").output.contains("bring back"))
    }

    @Test func `what was brought back is unused as before`() async throws {
        _ = try await prune()
        _ = try await accord("undo", "--count", "2")
        #expect(try await accord("prune", "--check").code == 1)
    }

    @Test func `what the sources declare and the build does not have stays`() async throws {
        let source = "@Suite struct S {\n#if os(Plan9)\n@Test func c() {}\n#endif\n}\n"
        try Disk().write(Array(source.utf8), to: "\(tests.root)/Tests/Shop/S.swift")
        let result = try await prune()
        #expect(result.output.contains("1 unknown: the sources have its test, the build does not"))
        #expect(try tree.paths() == ["T/S/a.json", "T/S/c.json"])
    }

    @Test func `what is listed as unused fails the check, though it cannot be read`() async throws {
        _ = try await prune()
        symlink("/etc/hosts", "\(tree.root)/T/S/elsewhere.json")
        let result = try await accord("prune", "--check")
        #expect(result.output.contains("T/S/elsewhere.json"))
        #expect(result.code == 1)
    }

    @Test func `a check that proves nothing says so, and ends with 0`() async throws {
        let result = try await accord("prune", "--check")
        #expect(result.code == 0)
        #expect(result.errors == "note: of 3 snapshots nothing is proven, neither used nor unused\n")
        #expect(try await accord("prune").errors.isEmpty)
        _ = try await tests.accord()
        #expect(try await !accord("prune", "--check").errors.contains("proven"))
    }

    @Test func `after a filtered run nothing goes`() async throws {
        let result = try await prune(after: ["S/a"])
        #expect(
            result.output.hasPrefix(
                "2 unknown: the newest run shows not all tests: 1 test not asked for\n"))
        #expect(try tree.paths() == all)
    }

    @Test func `after a crash half-way nothing of the tests that were left goes`() async throws {
        let late = try FakeTests(
            swiftTesting: Self.script,
            listed: FakeTests.both + [FakeTests.listed("T.S/z()")], in: tests.root)
        _ = try await prune(environment: ["CRASH": "1"])
        #expect(try tree.paths() == all)
        _ = late
    }

    @Test func `shards of one run are seen together`() async throws {
        let run = ["ACCORD_RUN": "nightly"]
        let half = try await prune(after: ["--shard", "1/2"], environment: run)
        #expect(half.output.contains("shards are missing (2/2): run all of them under one ACCORD_RUN\n"))
        #expect(try tree.paths() == all)
        _ = try await prune(after: ["--shard", "2/2"], environment: run)
        #expect(try tree.paths() == ["T/S/a.json"])
    }

    @Test func `shards that are dealt out in two ways do not add up`() async throws {
        let run = ["ACCORD_RUN": "nightly"]
        for shard in ["1/1", "1/2", "2/2"] { _ = try await tests.accord("--shard", shard, environment: run) }
        let result = try await accord("prune", "--delete")
        #expect(
            result.output.contains(
                "its shards are dealt out in several ways: give each run an ACCORD_RUN of its own\n"))
        #expect(try tree.paths() == all)
    }

    @Test func `a run of another platform proves nothing`() async throws {
        _ = try await tests.accord()
        let runs = "\(tests.root)/.build/accord/runs"
        for run in try Disk().entries(of: runs) {
            for file in try Disk().entries(of: "\(runs)/\(run.name)") where file.kind == .file {
                let path = "\(runs)/\(run.name)/\(file.name)"
                let text = String(decoding: try Disk().read(path) ?? [], as: UTF8.self)
                let other = text.replacing(/"platform":"[^"]*"/, with: #""platform":"plan9-vax""#)
                try Disk().write(Array(other.utf8), to: path)
            }
        }
        let result = try await accord("prune", "--delete")
        #expect(result.output.contains("2 unknown: no run of `accord test` on"))
        #expect(try tree.paths() == all)
    }

    @Test func `a look says why, deletes nothing, and is 1 only where it is asked to check`() async throws {
        _ = try await tests.accord()
        let look = try await accord("prune")
        #expect(look.code == 0)
        #expect(look.output.contains("T/S/b.json\n          T.S/b() passed and did not assert it\n"))
        #expect(look.output.contains("T/S/c.json\n          no test is left that asserts it\n"))
        #expect(look.output.contains("\n2 unused, 0 unknown; 3 snapshots stored\n"))
        #expect(look.output.hasSuffix("\nbring back:    swift run accord undo --count 2\n"))
        #expect(try await accord("prune", "--check").code == 1)
        #expect(try tree.paths() == all)
    }

    @Test func `machines read each reason as a word`() async throws {
        _ = try await tests.accord()
        let report = try JSON(parsing: try await accord("prune", "--format", "json").output)
        #expect(report["stored"] == 3)
        #expect(
            report["unused"]?.elements.compactMap { $0["reason"]?.string } == ["untouched", "owner-gone"])
        #expect(report["unknown"] == [])
    }

    @Test func `machines read what was deleted under that name alone`() async throws {
        _ = try await tests.accord()
        symlink("/etc/hosts", "\(tree.root)/T/S/elsewhere.json")
        let report = try JSON(parsing: try await accord("prune", "--delete", "--format", "json").output)
        #expect(report["deleted"] == ["T/S/b.json", "T/S/c.json"])
        #expect(report["unused"]?.elements.compactMap { $0["path"]?.string } == ["T/S/elsewhere.json"])
        #expect(report["stored"] == 2)
    }

    @Test func `a run and the status say what is unused, and which test asserts less`() async throws {
        let run = try await tests.accord()
        #expect(run.code == 0)
        #expect(run.output.contains("\n2 unused: swift run accord prune\n"))
        #expect(run.output.contains("warning: T.S/b() passed without asserting 1 snapshot that it stored\n"))
        let status = try await accord("status")
        #expect(status.code == 1)
        #expect(status.output.contains("unused  +0 -1  __snapshots__/T/S/b.json:1\n"))
        #expect(status.output.contains("\nnothing is pending; 3 snapshots stored\n2 unused: "))
    }

    @Test func `an unused snapshot is decided like a pending one`() async throws {
        _ = try await tests.accord()
        let kept = try await accord("reject", "T/S/b.json")
        #expect(kept.output == "kept T/S/b.json\n")
        let deleted = try await accord("accept", "T/S/c.json")
        #expect(deleted.output == "deleted T/S/c.json\n")
        #expect(try tree.paths() == ["T/S/a.json", "T/S/b.json"])
        let undone = try await accord("undo", "--count", "2")
        #expect(undone.output == "stored again: T/S/c.json\nundecided again: T/S/b.json\n")
    }

    @Test func `an unused snapshot that nobody has been shown is not deleted with all others`() async throws {
        _ = try await tests.accord()
        let left = try await accord("accept", "--all")
        #expect(left.code == 1)
        #expect(
            left.errors.hasPrefix(
                "error: left 2 snapshots that nobody has been shown: T/S/b.json, T/S/c.json\n"))
        #expect(try tree.paths() == all)
        _ = try await accord("diff")
        #expect(try await accord("accept", "--all").code == 0)
        #expect(try tree.paths() == ["T/S/a.json"])
    }

    @Test func `the diff of an unused snapshot removes the file`() async throws {
        _ = try await tests.accord()
        let diff = try await accord("diff", "T/S/c.json")
        #expect(diff.output.contains("--- a/__snapshots__/T/S/c.json\n+++ /dev/null\n@@ -1 +0,0 @@\n-1\n"))
    }
}
