import Foundation

/// This test binary, run again for one test in a process of its own.
struct NestedRun {
    let output: String
    let status: Int32

    /// Whether this process is such a run: some tests are for it only.
    static let isThis = ProcessInfo.processInfo.environment[variable] != nil
    private static let variable = "ACCORD_TESTS_REQUIRE"

    /// Runs what Swift Testing's filter finds.
    static func of(_ test: String, environment: [String: String]) async throws -> NestedRun {
        try await run(
            ["--testing-library", "swift-testing", "--filter", "AccordFixturesTests.\(test)", "--verbose"],
            environment)
    }

    /// Runs one test of XCTest: `Class/test`.
    static func ofXCTest(_ test: String, environment: [String: String]) async throws -> NestedRun {
        try await run(["AccordFixturesTests.\(test)"], environment)
    }

    private static func run(
        _ arguments: [String], _ environment: [String: String]
    ) async throws -> NestedRun {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging([variable: "1"]) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try await Task.detached { try pipe.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        return NestedRun(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }
}
