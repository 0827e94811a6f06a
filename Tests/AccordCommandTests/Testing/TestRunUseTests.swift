import Testing

/// The built command, used in ways that it cannot work with.
@Suite struct TestRunUseTests {
    @Test(arguments: ["built", "Package.swift/report.xml"])
    func `a report that cannot be written ends with 2 before anything is built`(path: String) async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await tests.accord("--junit", path)
        #expect(result.code == 2 && result.errors.contains("cannot write"), "\(result.errors)")
        #expect(try tests.text("swift-calls").isEmpty)
    }

    @Test(arguments: [
        ["--create-db", "--reuse-db"], ["--shard", "9/8"], ["--record", "nonsense"],
        ["--only-tag", "a", "--skip-tag", ".a"], ["--bogus"], ["(a"], ["--", "--filter", "a"],
    ])
    func `wrong use ends with 2 before anything is built`(arguments: [String]) async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await Program.run(
            ["test"] + arguments, in: tests.root, environment: tests.environment)
        #expect(result.code == 2)
        #expect(try tests.text("swift-calls").isEmpty)
    }

    @Test func `a filter that no test matches is wrong use`() async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await tests.accord("Nothing", "--only-tag", "slow")
        #expect(result.code == 2)
        #expect(result.errors == "no test matches \"Nothing\" --only-tag slow\n")
    }

    @Test(arguments: [
        (["--skip-build"], "put it behind --, with its value if it has one: accord test -- --skip-build"),
        (["-c", "release"], "put it behind --, with its value if it has one: accord test -- -c"),
        (["--traits=A"], "put it behind --, with its value if it has one: accord test -- --traits"),
        (["--filter", "A"], "use accord test <filter>"), (["--xunit-output", "a.xml"], "use --junit"),
    ])
    func `an option of swift test is told where to stand, or what does the same`(
        arguments: [String], hint: String
    ) async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await Program.run(
            ["test"] + arguments, in: tests.root, environment: tests.environment)
        #expect(result.code == 2)
        #expect(result.errors.contains("is an option of `swift test`, not of `accord test`\n"))
        #expect(result.errors.contains("\(hint)\n"), "\(result.errors)")
    }

    @Test(arguments: [["--bogus"], ["--list-tests"], ["--junit", "--", "--skip-build"]])
    func `other wrong options are told as the parser tells them`(arguments: [String]) async throws {
        let tests = try FakeTests(swiftTesting: FakeTests.passing, listed: FakeTests.both)
        let result = try await Program.run(
            ["test"] + arguments, in: tests.root, environment: tests.environment)
        #expect(result.code == 2 && result.errors.hasPrefix("Error: "))
    }
}
