import Foundation

/// This test binary, run again for one test in a process of its own.
struct TestProcess {
    let output: String
    let status: Int32

    /// - Parameters:
    ///   - test: a regular expression for Swift Testing, `Module.Class/test` for XCTest.
    static func run(
        _ test: String, xctest: Bool = false, environment: [String: String] = [:]
    ) async throws -> TestProcess {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments =
            xctest ? [test] : ["--testing-library", "swift-testing", "--filter", test, "--no-parallel"]
        process.environment = ProcessInfo.processInfo.environment
            .merging(["ACCORD_TESTS_FAIL": "1"]) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try await Task.detached { try pipe.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        return TestProcess(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }
}
