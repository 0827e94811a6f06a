import AccordFiles
import Testing

/// The built command, over a bundle that is a script.
@Suite struct TestRunTests {

    @Test func `a run in which all is well ends with 0 and one line`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 0)
        #expect(result.output.hasPrefix("2 tests: 2 passed; "))
        #expect(try !tests.text("bundle-calls").contains("--filter"))
    }

    @Test func `a failure is shown with its text, and ends with 1`() async throws {
        let tests = try FakeTests(
            swiftTesting: FakeTests.failing("tell runEnded ''; exit 1"), listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("FAIL T.S/a()\n  it broke\n"))
        #expect(result.output.contains("failed:\n  T.S/a()\n"))
        #expect(result.output.contains("1 not begun"))
    }

    @Test func `what failed is run again by name`() async throws {
        let tests = try FakeTests(
            swiftTesting: FakeTests.failing("tell runEnded ''; exit 1"), listed: FakeTests.both)
        _ = try await tests.accord()
        _ = try await tests.accord("--last-failed")
        let last = try #require(
            try tests.text("bundle-calls").split(separator: "\n").dropLast(0).last { $0.contains("--filter") }
        )
        #expect(last.hasSuffix("--filter ^(?:T\\.S/a\\(\\))(?:/|$)"))
    }

    @Test func `a tag that is left out is filtered by name`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        _ = try await tests.accord("--skip-tag", "slow")
        #expect(try tests.text("bundle-calls").contains("--filter ^(?:T\\.S/a\\(\\))(?:/|$)"))
    }

    @Test func `several tags are separated by commas, and one that no test has is told of`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
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

    @Test func `an issue that XCTest prints before its event is told once`() async throws {
        let xctest = """
            tell runStarted ''; tell testStarted T.Old/testA
            echo "Test Case 'Old.testA' started"; echo "/p/A.swift:1: error: Old.testA : failed - one"
            echo two; echo mine; sleep 0.3
            tell issueRecorded T.Old/testA ',"issue":{},"messages":[{"text":"failed - one\\\\ntwo"}]'
            tell testEnded T.Old/testA; echo two; tell runEnded ''; exit 1
            """
        let tests = try FakeTests(swiftTesting: "", xctest: xctest, listed: [], xctests: ["testA"])
        let result = try await tests.accord()
        #expect(result.output.hasPrefix("FAIL T.Old/testA\n  one\n  two\nmine\ntwo\nfailed:\n"))
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
        let tests = try FakeTests(
            swiftTesting: FakeTests.failing("tell runEnded ''; exit 1"), listed: FakeTests.both)
        _ = try await tests.accord("--junit", "out/report.xml")
        #expect(try tests.text("out/report.xml").contains("<failure message=\"it broke\">"))
    }

    @Test func `the JUnit report has the tests that were never begun, and why`() async throws {
        let tests = try FakeTests(
            swiftTesting: FakeTests.failing("exec sleep 60"), listed: FakeTests.both)
        _ = try await tests.accord("-x", "--junit", "report.xml")
        let report = try tests.text("report.xml")
        #expect(report.contains("<testsuites name=\"accord\" tests=\"2\" failures=\"1\""))
        #expect(report.contains("<skipped message=\"not begun: stopped at the first failure\"/>"))
    }

    @Test func `what is pending makes a run one to look at, and the command for it is named`() async throws {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: nil, new: "Kim\n")
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both, in: package.root)
        let result = try await tests.accord(environment: ["ACCORD_RUN": "1"])
        #expect(result.code == 1)
        #expect(result.output.contains("1 snapshot pending; decide: swift run accord review\n"))
    }

    @Test func `what tests of another run have left pending is told, and is no flaw of this one`()
        async throws
    {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: nil, new: "Kim\n")
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both, in: package.root)
        let result = try await tests.accord(environment: ["ACCORD_RUN": "2"])
        #expect(result.code == 0)
        #expect(
            result.output.contains(
                "1 snapshot pending that this run's tests did not make: swift run accord status\n"))
    }

    @Test(arguments: [false, true])
    func `at a terminal the run goes on in the review, wherever it was begun`(isOutside: Bool) async throws {
        let package = try SamplePackage()
        try package.put("BookTests/a.txt", base: nil, new: "Kim\n")
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both, in: package.root)
        let (folder, place) =
            isOutside
            ? (Path.parent(tests.root), ["--package-path", Path.name(tests.root)]) : (tests.root, [])
        let terminal = try PseudoTerminal(
            ["test", "--review"] + place, in: folder, columns: 80, rows: 24,
            environment: tests.environment.merging(["ACCORD_RUN": "1"]) { $1 })
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
            swiftTesting: "echo '\(event)' > .build/accord/runs/$ACCORD_RUN/1.jsonl\n\(FakeTests.passing)",
            listed: FakeTests.both)
        let result = try await tests.accord("--fixtures")
        #expect(result.output.hasPrefix("1 fixture:\n  Shelf  test     1 x  set-up 2.5 ms (median 2.5 ms)\n"))
    }

    @Test func `shards run each test once, under both libraries`() async throws {
        let tests = try FakeTests(
            swiftTesting: FakeTests.passing, xctest: "echo \"Test Suite 'All tests' passed\"",
            listed: FakeTests.both,
            xctests: ["testA", "testB"])
        for index in 1...2 { _ = try await tests.accord("--shard", "\(index)/2") }
        let calls = try tests.text("bundle-calls")
        #expect(calls.contains("T.Old/testA\n") && calls.contains("T.Old/testB\n"))
        #expect(calls.contains("^(?:T\\.S/a") && calls.contains("^(?:T\\.S/b"))
    }

    @Test func `options reach the tests' process as variables`() async throws {
        let tests = try FakeTests(
            swiftTesting: "env | grep ^ACCORD_ | sort > variables; tell runEnded ''", listed: FakeTests.both)
        _ = try await tests.accord("--record", "never", "--keepdb", "--keep-failed", "-x")
        let variables = try tests.text("variables")
        for line in [
            "ACCORD_RECORD=never", "ACCORD_REUSE_DB=1", "ACCORD_KEEP_FAILED=1", "ACCORD_FAIL_FAST=1",
        ] {
            #expect(variables.contains(line + "\n"))
        }
        #expect(variables.contains("ACCORD_RUN="))
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

    @Test func `an option wins over the variable that says the opposite`() async throws {
        let tests = try FakeTests(
            swiftTesting: "env | sort > variables; tell runEnded ''", listed: FakeTests.both)
        _ = try await tests.accord("--reuse-db", environment: ["ACCORD_CREATE_DB": "1"])
        let variables = try tests.text("variables")
        #expect(variables.contains("ACCORD_REUSE_DB=1\n") && variables.contains("ACCORD_CREATE_DB=\n"))
    }
}
