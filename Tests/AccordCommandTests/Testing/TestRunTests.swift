import AccordFiles
import AccordJournal
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The built command, over a bundle that is a script.
@Suite struct TestRunTests {
    private static let issue = #"',"issue":{"isKnown":false},"messages":[{"text":"it broke"}]'"#
    private static let both = [FakeTests.listed("T.S/a()"), FakeTests.listed("T.S/b()", tags: "\".slow\"")]
    private static let passing = """
        tell testStarted 'T.S/a()'; tell testEnded 'T.S/a()'
        tell testStarted 'T.S/b()'; tell testEnded 'T.S/b()'; tell runEnded ''
        """

    private func failing(_ more: String) -> String {
        """
        tell testStarted 'T.S/a()'; tell issueRecorded 'T.S/a()' \(Self.issue); tell testEnded 'T.S/a()'
        \(more)
        """
    }

    @Test func `a run in which all is well ends with 0 and one line`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let result = try await tests.accord()
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("2 tests: 2 passed; "))
        #expect(try !tests.text("bundle-calls").contains("--filter"))
    }

    @Test func `a failure is shown with its text, and ends with 1`() async throws {
        let tests = try FakeTests(swiftTesting: failing("tell runEnded ''; exit 1"), listed: Self.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("FAIL T.S/a()\n  it broke\n"))
        #expect(result.output.contains("failed:\n  T.S/a()\n"))
        #expect(result.output.contains("1 not begun"))
    }

    @Test func `a build that fails ends with 2, and no test is run`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        #expect(try await tests.accord(environment: ["BUILD_RESULT": "1"]).code == 2)
        #expect(try tests.text("bundle-calls").isEmpty)
    }

    @Test func `the first failure ends a process that hangs, and XCTest is not begun`() async throws {
        let tests = try FakeTests(
            swiftTesting: failing("tell testStarted 'T.S/b()'; exec sleep 60"), xctest: "touch begun",
            listed: Self.both, xctests: ["testA"])
        let result = try await tests.accord("-x")
        #expect(result.code == 1)
        #expect(result.output.contains("stopped at the first failure\n"))
        #expect(result.output.contains("1 failed, 1 cancelled; 1 not begun"))
        #expect(try tests.text("bundle-calls").split(separator: "\n").count == 3)
    }

    @Test func `a process that ignores the request to end is killed`() async throws {
        let tests = try FakeTests(
            swiftTesting: "trap '' TERM\n" + failing("while :; do sleep 0.1; done"), listed: Self.both)
        #expect(try await tests.accord("-x").code == 1)
    }

    @Test func `a crash names the tests that were running, and ends with 1`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/b()'; kill -SEGV $$", listed: Self.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(
            result.output.contains(
                "the test process was killed by signal 11; these were running:\n  T.S/b()\n"))
    }

    @Test func `a process that leaves early with 0 has failed all the same`() async throws {
        let tests = try FakeTests(swiftTesting: "tell testStarted 'T.S/a()'; exit 0", listed: Self.both)
        #expect(try await tests.accord().code == 1)
    }

    @Test func `what failed is run again by name`() async throws {
        let tests = try FakeTests(swiftTesting: failing("tell runEnded ''; exit 1"), listed: Self.both)
        _ = try await tests.accord()
        _ = try await tests.accord("--last-failed")
        let last = try #require(
            try tests.text("bundle-calls").split(separator: "\n").dropLast(0).last { $0.contains("--filter") }
        )
        #expect(last.hasSuffix("--filter ^(?:T\\.S/a\\(\\))(?:/|$)"))
    }

    @Test func `a tag that is left out is filtered by name`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        _ = try await tests.accord("--skip-tag", "slow")
        #expect(try tests.text("bundle-calls").contains("--filter ^(?:T\\.S/a\\(\\))(?:/|$)"))
    }

    @Test func `several tags are separated by commas, and one that no test has is told of`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let result = try await tests.accord("--skip-tag", "slwo,slow")
        #expect(result.errors == "no test is tagged slwo\n")
        #expect(try tests.text("bundle-calls").contains("--filter ^(?:T\\.S/a\\(\\))(?:/|$)"))
    }

    @Test func `the events of an observer count, and its test's output is told once`() async throws {
        let xctest = """
            tell runStarted ''; tell testStarted T.Old/testA
            tell issueRecorded T.Old/testA ',"issue":{},"messages":[{"text":"one\\\\ntwo"}]'
            tell testEnded T.Old/testA; tell runEnded ''
            echo "Test Case 'Old.testA' started"; echo "/p/A.swift:1: error: Old.testA : one"; echo two; echo mine
            echo "Test Case 'Old.testA' failed (0.1 seconds)"; exit 1
            """
        let tests = try FakeTests(swiftTesting: "", xctest: xctest, listed: [], xctests: ["testA"])
        let result = try await tests.accord("-v")
        #expect(result.output.hasPrefix("FAIL T.Old/testA\n  one\n  two\nFAIL  "))
        #expect(result.output.contains("\nmine\n") && !result.output.contains("\ntwo\n"))
        #expect(result.output.contains("1 test: 1 failed;"))
    }

    @Test func `without an observer XCTest's own lines are read`() async throws {
        let xctest = """
            echo "Test Case 'Old.testA' started at now"
            echo "/p/A.swift:1: error: Old.testA : one"
            echo "Test Case 'Old.testA' failed (0.1 seconds)"
            echo "Test Suite 'All tests' failed at now"; exit 1
            """
        let tests = try FakeTests(swiftTesting: "", xctest: xctest, listed: [], xctests: ["testA"])
        let result = try await tests.accord("-v")
        #expect(result.code == 1)
        #expect(
            result.output.hasPrefix("FAIL T.Old/testA  /p/A.swift:1\n  one\nFAIL  0.100 s  T.Old/testA\n"))
    }

    @Test func `the JUnit report is written where the command was called`() async throws {
        let tests = try FakeTests(swiftTesting: failing("tell runEnded ''; exit 1"), listed: Self.both)
        _ = try await tests.accord("--junit", "out/report.xml")
        #expect(try tests.text("out/report.xml").contains("<failure message=\"it broke\">"))
    }

    @Test func `an interrupt ends the tests, and the summary is printed`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/a()'; echo . > begun; exec sleep 60", listed: Self.both)
        let output = "\(tests.root)/output"
        let process = try Program.spawn(
            ["test"], in: tests.root, environment: tests.environment, output: output
        )
        _ = try await tests.waits(for: "begun")
        kill(process, SIGINT)
        #expect(await Program.wait(for: process) == 1)
        let text = try tests.text("output")
        #expect(text.contains("stopped by signal 2\n") && text.contains("1 cancelled"))
    }

    @Test func `what is pending makes a run one to look at, and the command for it is named`() async throws {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: nil, new: "Kim\n")
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both, in: package.root)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.contains("1 snapshot pending; decide: swift run accord review\n"))
    }

    @Test func `at a terminal the run goes on in the review`() async throws {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: nil, new: "Kim\n")
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both, in: package.root)
        let terminal = try PseudoTerminal(
            ["test", "--review"], in: tests.root, columns: 80, rows: 24, environment: tests.environment)
        #expect(await terminal.waits { $0.contains("? help") })
        terminal.type("a")
        #expect(await terminal.waits { $0.contains("accepted") })
        terminal.type("q")
        #expect(await terminal.end().code == 1)
        #expect(try package.stored("BookTests/a.txt") == "Kim\n")
    }

    @Test func `fixtures that the tests' process has journalled are printed`() async throws {
        let event = """
            {"v":1,"event":"fixture","time":1,"fixture":"Shelf","lifetime":"test","needs":[],"test":"a",\
            "failed":false,"setUp":2.5}
            """
        let tests = try FakeTests(
            swiftTesting: "echo '\(event)' > .build/accord/runs/$ACCORD_RUN/1.jsonl\n\(Self.passing)",
            listed: Self.both)
        let result = try await tests.accord("--fixtures")
        #expect(result.output.hasPrefix("1 fixture:\n  Shelf  test     1 x  set-up 2.5 ms (median 2.5 ms)\n"))
    }

    @Test func `shards run each test once, under both libraries`() async throws {
        let tests = try FakeTests(
            swiftTesting: Self.passing, xctest: "echo \"Test Suite 'All tests' passed\"", listed: Self.both,
            xctests: ["testA", "testB"])
        for index in 1...2 { _ = try await tests.accord("--shard", "\(index)/2") }
        let calls = try tests.text("bundle-calls")
        #expect(calls.contains("T.Old/testA\n") && calls.contains("T.Old/testB\n"))
        #expect(calls.contains("^(?:T\\.S/a") && calls.contains("^(?:T\\.S/b"))
    }

    @Test func `options reach the tests' process as variables`() async throws {
        let tests = try FakeTests(
            swiftTesting: "env | grep ^ACCORD_ | sort > variables; tell runEnded ''", listed: Self.both)
        _ = try await tests.accord("--record", "never", "--keepdb", "--keep-failed", "-x")
        let variables = try tests.text("variables")
        for line in [
            "ACCORD_RECORD=never", "ACCORD_REUSE_DB=1", "ACCORD_KEEP_FAILED=1", "ACCORD_FAIL_FAST=1",
        ] {
            #expect(variables.contains(line + "\n"))
        }
        #expect(variables.contains("ACCORD_RUN="))
    }

    @Test(arguments: [
        ["--create-db", "--reuse-db"], ["--shard", "9/8"], ["--record", "nonsense"],
        ["--only-tag", "a", "--skip-tag", ".a"], ["--bogus"], ["(a"], ["--", "--filter", "a"],
    ])
    func `wrong use ends with 2 before anything is built`(arguments: [String]) async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let result = try await Program.run(
            ["test"] + arguments, in: tests.root, environment: tests.environment)
        #expect(result.code == 2)
        #expect(try tests.text("swift-calls").isEmpty)
    }

    @Test func `a filter that no test matches is wrong use`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let result = try await tests.accord("Nothing")
        #expect(result.code == 2 && result.errors.contains("no test matches"))
    }

    @Test func `a test that should have run and was never begun is no success`() async throws {
        let tests = try FakeTests(swiftTesting: "tell runEnded ''", listed: Self.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("0 tests; 2 not begun; "))
    }

    @Test func `a bundle that breaks off its list is not run in part`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let result = try await tests.accord(environment: ["LIST_RESULT": "1"])
        #expect(result.code == 2)
        #expect(result.errors.contains("did not list its tests"))
    }

    @Test func `a bundle that has tests of XCTest only is run`() async throws {
        let tests = try FakeTests(
            swiftTesting: "",
            xctest: "echo \"Test Suite 'All tests' passed\"; tell testStarted T.Old/testA; "
                + "tell testEnded T.Old/testA; tell runEnded ''", listed: [], xctests: ["testA"])
        let result = try await tests.accord(environment: ["LIST_RESULT": "69"])
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("1 test: 1 passed; "))
    }

    @Test func `a process that is killed after its last test is told of`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing + "\nkill -SEGV $$", listed: Self.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("the test process was killed by signal 11 after its last test"))
    }

    @Test func `a run is told of even where what is pending cannot be read`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        try Disk().write([], to: "\(tests.root)/__snapshots__/.pending")
        let result = try await tests.accord("--junit", "report.xml")
        #expect(result.code == 2)
        #expect(result.output.hasPrefix("2 tests: 2 passed; "))
        #expect(try tests.text("report.xml").contains("tests=\"2\""))
    }

    @Test func `the end of the first test that fails is waited for, with all that it has to say`()
        async throws
    {
        let tests = try FakeTests(
            swiftTesting: """
                tell testStarted 'T.S/a()'; tell issueRecorded 'T.S/a()' \(Self.issue); sleep 1.5
                tell issueRecorded 'T.S/a()' \(Self.issue); tell testEnded 'T.S/a()'; exec sleep 60
                """, listed: Self.both)
        let result = try await tests.accord("-x")
        #expect(result.output.hasPrefix("FAIL T.S/a()\n  it broke\nFAIL T.S/a()\n  it broke\n"))
        #expect(result.output.contains("1 test: 1 failed; 1 not begun;"))
    }

    @Test func `a signal while the tests are built is told as such`() async throws {
        let tests = try FakeTests(swiftTesting: Self.passing, listed: Self.both)
        let process = try Program.spawn(
            ["test"], in: tests.root,
            environment: tests.environment.merging(["BUILD_HANGS": "building"]) { $1 },
            errors: "\(tests.root)/errors")
        _ = try await tests.waits(for: "building")
        kill(process, SIGINT)
        #expect(await Program.wait(for: process) == 2)
        #expect(try tests.text("errors").contains("stopped by signal 2; no test was run"))
    }

    @Test func `XCTest's skips have the reasons that its output tells`() async throws {
        let xctest = """
            tell runStarted ''; tell testStarted T.Old/testA
            echo "/p/A.swift:1: Old.testA : Test skipped - not today"
            tell testSkipped T.Old/testA; tell runEnded ''
            """
        let tests = try FakeTests(swiftTesting: "", xctest: xctest, listed: [], xctests: ["testA"])
        let result = try await tests.accord("-v", "--junit", "report.xml")
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("skip           T.Old/testA  not today\n"))
        #expect(try tests.text("report.xml").contains("<skipped message=\"not today\"/>"))
    }

    @Test func `after a run that was killed the next one is whole`() async throws {
        let tests = try FakeTests(
            swiftTesting: """
                if [ ! -e begun ]; then tell testStarted 'T.S/a()'; echo $$ > begun; exec sleep 60; fi
                \(Self.passing)
                """, listed: Self.both)
        let environment = tests.environment.merging(["ACCORD_RUN": "one"]) { $1 }
        let process = try Program.spawn(["test"], in: tests.root, environment: environment)
        let orphan = try await tests.waits(for: "begun")
        kill(process, SIGKILL)
        _ = await Program.wait(for: process)
        let result = try await tests.accord(environment: ["ACCORD_RUN": "one"])
        kill(try #require(pid_t(orphan)), SIGKILL)
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("2 tests: 2 passed; "))
    }

    @Test func `an option wins over the variable that says the opposite`() async throws {
        let tests = try FakeTests(swiftTesting: "env | sort > variables; tell runEnded ''", listed: Self.both)
        _ = try await tests.accord("--reuse-db", environment: ["ACCORD_CREATE_DB": "1"])
        let variables = try tests.text("variables")
        #expect(variables.contains("ACCORD_REUSE_DB=1\n") && variables.contains("ACCORD_CREATE_DB=\n"))
    }
}
