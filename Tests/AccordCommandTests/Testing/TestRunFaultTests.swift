import AccordFiles
import Testing

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The built command, where builds, bundles and runs break off.
@Suite struct TestRunFaultTests {
    @Test func `a build that fails ends with 2, and no test is run`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        #expect(try await tests.accord(environment: ["BUILD_RESULT": "1"]).code == 2)
        #expect(try tests.text("bundle-calls").isEmpty)
    }

    @Test func `the first failure ends a process that hangs, and XCTest is not begun`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/b()'\n" + FakeTests.failing("exec sleep 60"),
            xctest: "touch begun",
            listed: FakeTests.both, xctests: ["testA"])
        let result = try await tests.accord("-x")
        #expect(result.code == 1)
        #expect(result.output.contains("stopped at the first failure\n"))
        #expect(result.output.contains("1 failed, 1 cancelled; 1 not begun"))
        #expect(try tests.text("bundle-calls").split(separator: "\n").count == 3)
    }

    @Test func `a process that ignores the request to end is killed`() async throws {
        let tests = try FakeTests(
            swiftTesting: "trap '' TERM\n" + FakeTests.failing("while :; do sleep 0.1; done"),
            listed: FakeTests.both)
        #expect(try await tests.accord("-x").code == 1)
    }

    @Test func `a crash names the tests that were running, and ends with 1`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/b()'; kill -SEGV $$", listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(
            result.output.contains(
                "the test process was killed by signal 11; these were running:\n  T.S/b()\n"))
    }

    @Test func `tests that leave by exit are no run that ended well`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/b()'; exit 0", listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(
            result.output.contains(
                """
                the test process left by exit(0) before its tests had ended; these were running:
                  T.S/b()

                """))
    }

    @Test func `a crash has the runtime's own words in the JUnit report`() async throws {
        let tests = try FakeTests(
            swiftTesting: """
                tell testStarted 'T.S/b()'; echo "T/A.swift:3: Fatal error: Index out of range" >&2
                echo "Thread 0 crashed:"; kill -ILL $$
                """, listed: FakeTests.both)
        _ = try await tests.accord("--junit", "report.xml")
        #expect(
            try tests.text("report.xml").contains(
                """
                <failure message="the test process was killed by signal 4: \
                T/A.swift:3: Fatal error: Index out of range">
                """))
    }

    @Test func `a process that leaves early with 0 has failed all the same`() async throws {
        let tests = try FakeTests(swiftTesting: "tell testStarted 'T.S/a()'; exit 0", listed: FakeTests.both)
        #expect(try await tests.accord().code == 1)
    }

    @Test func `an interrupt ends the tests, and the summary is printed`() async throws {
        let tests = try FakeTests(
            swiftTesting: "tell testStarted 'T.S/a()'; echo . > begun; exec sleep 60", listed: FakeTests.both)
        let output = "\(tests.root)/output"
        let process = try Program.spawn(
            ["test"], in: tests.root, environment: tests.environment, output: output
        )
        _ = try await tests.waits(for: "begun")
        kill(process, SIGINT)
        #expect(await Program.wait(for: process) == 1)
        let text = try tests.text("output")
        #expect(text.contains("stopped: Ctrl-C\n") && text.contains("1 cancelled"))
    }

    @Test func `a hang-up that is ignored stops nothing`() async throws {
        let tests = try FakeTests(
            swiftTesting: """
                echo . > begun
                while [ ! -e told ]; do sleep 0.1; done
                sleep 1
                \(FakeTests.passing)
                """, listed: FakeTests.both)
        let process = try Program.spawn(
            ["-c", "trap '' HUP; exec \"$@\"", "sh", try Program.path(), "test"], in: tests.root,
            environment: tests.environment, output: "\(tests.root)/output", program: "/bin/sh")
        _ = try await tests.waits(for: "begun")
        kill(process, SIGHUP)
        try Disk().write([], to: "\(tests.root)/told")
        #expect(await Program.wait(for: process) == 0)
        #expect(try tests.text("output").hasPrefix("2 tests: 2 passed; "))
    }

    @Test func `a test that should have run and was never begun is no success`() async throws {
        let tests = try FakeTests(swiftTesting: "tell runEnded ''", listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("0 tests; 2 not begun; "))
    }

    @Test func `a bundle that breaks off its list is not run in part`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await tests.accord(environment: ["LIST_RESULT": "1"])
        #expect(result.code == 2)
        #expect(result.errors.contains("did not list its tests"))
    }

    @Test func `a process that is killed after its last test is told of`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing + "\nkill -SEGV $$", listed: FakeTests.both)
        let result = try await tests.accord()
        #expect(result.code == 1)
        #expect(result.output.hasPrefix("the test process was killed by signal 11 after its last test"))
    }

    @Test func `a run is told of even where what is pending cannot be read`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
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
                tell testStarted 'T.S/a()'; tell issueRecorded 'T.S/a()' \(FakeTests.issue); sleep 1.5
                tell issueRecorded 'T.S/a()' \(FakeTests.issue); tell testEnded 'T.S/a()'; exec sleep 60
                """, listed: FakeTests.both)
        let result = try await tests.accord("-x")
        #expect(result.output.hasPrefix("FAIL T.S/a()\n  it broke\nFAIL T.S/a()\n  it broke\n"))
        #expect(result.output.contains("1 test: 1 failed; 1 not begun;"))
    }

    @Test func `a signal while the tests are built is told as such`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let process = try Program.spawn(
            ["test"], in: tests.root,
            environment: tests.environment.merging(["BUILD_HANGS": "building"]) { $1 },
            errors: "\(tests.root)/errors")
        _ = try await tests.waits(for: "building")
        kill(process, SIGINT)
        #expect(await Program.wait(for: process) == 2)
        #expect(try tests.text("errors").contains("stopped: Ctrl-C; no test was run"))
    }

    @Test func `after a run that was killed the next one is whole`() async throws {
        let tests = try FakeTests(
            swiftTesting: """
                if [ ! -e begun ]; then tell testStarted 'T.S/a()'; echo $$ > begun; exec sleep 60; fi
                \(FakeTests.passing)
                """, listed: FakeTests.both)
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
}
