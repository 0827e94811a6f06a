#if GRDB
import Foundation

/// This test binary, run again for one test in a process of its own.
struct TestProcess {
    /// Tests that only make sense in a process of their own ask for this variable.
    static let marker = "ACCORD_TESTS_NESTED"

    let output: String
    let status: Int32

    /// - Parameter test: a regular expression.
    static func run(_ test: String, _ environment: [String: String] = [:]) async throws -> TestProcess {
        let (process, pipe) = try start(test, environment)
        let data = try await Task.detached { try pipe.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        return TestProcess(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }

    static func start(
        _ test: String, _ environment: [String: String] = [:]
    ) throws -> (process: Process, pipe: Pipe) {
        let process = Process()
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--testing-library", "swift-testing", "--filter", test, "--no-parallel"]
        process.environment = ProcessInfo.processInfo.environment
            .merging([marker: "1"]) { $1 }.merging(environment) { $1 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        return (process, pipe)
    }

    /// What nested tests say, one text a line.
    var said: [String] {
        output.split(separator: "\n").filter { $0.hasPrefix("nested: ") }
            .map { String($0.dropFirst("nested: ".count)) }
    }

    static var isNested: Bool { ProcessInfo.processInfo.environment[marker] != nil }

    /// Tells the process that started this one.
    static func say(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data("nested: \(text)\n".utf8))
    }
}
#endif
