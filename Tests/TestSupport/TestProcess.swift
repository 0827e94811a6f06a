package import Foundation

/// This test binary, run again for some of its tests in a process of its own.
package struct TestProcess: Sendable {
    private static let marker = "ACCORD_TESTS_NESTED"
    private static let mark = "nested: "

    /// Tests that only make sense in a process of their own ask for this.
    package static var isNested: Bool { ProcessInfo.processInfo.environment[marker] != nil }

    package let output: String
    package let status: Int32

    /// Runs tests of Swift Testing to their end.
    ///
    /// - Parameter test: a regular expression.
    package static func run(
        _ test: String, _ environment: [String: String] = [:]
    ) async throws -> TestProcess {
        try await run(swiftTesting(test), environment)
    }

    /// Runs one test of XCTest to its end: `Module.Class/test`.
    package static func runXCTest(
        _ test: String, _ environment: [String: String] = [:]
    ) async throws -> TestProcess {
        try await run([test], environment)
    }

    /// Starts tests of Swift Testing, and waits for nothing.
    package static func start(
        _ test: String, _ environment: [String: String] = [:]
    ) throws -> (process: Process, pipe: Pipe) {
        try start(swiftTesting(test), environment)
    }

    /// What nested tests say, one text a line.
    package var said: [String] {
        output.split(separator: "\n").filter { $0.hasPrefix(Self.mark) }
            .map { String($0.dropFirst(Self.mark.count)) }
    }

    /// Tells the process that started this one.
    package static func say(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data("\(mark)\(text)\n".utf8))
    }

    // MARK: -

    private static func swiftTesting(_ test: String) -> [String] {
        ["--testing-library", "swift-testing", "--filter", test, "--no-parallel"]
    }

    private static func run(
        _ arguments: [String], _ environment: [String: String]
    ) async throws -> TestProcess {
        try await Turns.processes.take {
            let (process, pipe) = try start(arguments, environment)
            return await Aside.run {
                let data = (try? pipe.fileHandleForReading.readToEnd()) ?? nil
                process.waitUntilExit()
                return TestProcess(
                    output: String(decoding: data ?? Data(), as: UTF8.self), status: process.terminationStatus
                )
            }
        }
    }

    private static func start(
        _ arguments: [String], _ environment: [String: String]
    ) throws -> (process: Process, pipe: Pipe) {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment
            .merging([marker: "1"]) { $1 }.merging(environment) { $1 }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        return (process, pipe)
    }
}
