import Accord
import Foundation
import Testing

/// The trait `.requires(…)`, seen from outside: a run of this test binary, on a machine with `CI` and without.
@Suite struct RequirementsTraitTests {
    private static let missing = "needs the executable accord-no-such-thing, which is not on the PATH"

    @Test(arguments: ["RequiringSuite", "RequiringTests/lacking"])
    func `a test that lacks something is skipped and says why`(test: String) async throws {
        let run = try await NestedRun.of(test, environment: ["CI": ""])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("skipped") && run.output.contains(Self.missing), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test(arguments: ["RequiringSuite", "RequiringTests/lacking"])
    func `a test that lacks something fails where CI is set`(test: String) async throws {
        let run = try await NestedRun.of(test, environment: ["CI": "true"])
        #expect(run.status == 1, "\(run.output)")
        #expect(run.output.contains(Self.missing), "\(run.output)")
        #expect(!run.output.contains("the body has run"))
    }

    @Test(arguments: ["", "true"])
    func `a test that lacks nothing runs`(ci: String) async throws {
        let run = try await NestedRun.of("RequiringTests/having", environment: ["CI": ci])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("the body has run"), "\(run.output)")
    }
}

/// This test binary, run again for one test in a process of its own.
private struct NestedRun {
    let output: String
    let status: Int32

    static func of(_ test: String, environment: [String: String]) async throws -> NestedRun {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = [
            "--testing-library", "swift-testing", "--filter", "AccordFixturesTests.\(test)", "--verbose",
        ]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["ACCORD_TESTS_REQUIRE": "1"]) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try await Task.detached { try pipe.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        return NestedRun(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }
}

private let isWanted = ProcessInfo.processInfo.environment["ACCORD_TESTS_REQUIRE"] != nil

@Suite(.enabled(if: isWanted, "runs in the processes that RequirementsTraitTests starts"))
struct RequiringTests {
    @Test(.requires(.executable("accord-no-such-thing"))) func lacking() { say() }

    @Test(.requires(.executable("sh"))) func having() { say() }

    private func say() { print("the body has run") }
}

@Suite(
    .enabled(if: isWanted, "runs in the processes that RequirementsTraitTests starts"),
    .requires(.executable("accord-no-such-thing")))
struct RequiringSuite {
    @Test func first() { print("the body has run") }

    @Test(arguments: [1, 2]) func second(number: Int) { print("the body has run") }
}
