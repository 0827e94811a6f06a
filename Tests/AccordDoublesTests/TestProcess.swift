import Foundation

/// This test binary, run again for one test in a process with other variables.
struct TestProcess {
    private static let marker = "ACCORD_TESTS_NESTED"

    /// Tests that only make sense in a process of their own ask for this.
    static var isNested: Bool { ProcessInfo.processInfo.environment[marker] != nil }

    let output: String
    let status: Int32

    /// - Parameter test: a regular expression.
    static func run(_ test: String, _ environment: [String: String]) async throws -> TestProcess {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(filePath: CommandLine.arguments[0])
        process.arguments = ["--testing-library", "swift-testing", "--filter", test, "--no-parallel"]
        process.environment = ProcessInfo.processInfo.environment
            .merging([marker: "1"]) { $1 }.merging(environment) { $1 }
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = try await Task.detached { try pipe.fileHandleForReading.readToEnd() ?? Data() }.value
        process.waitUntilExit()
        return TestProcess(output: String(decoding: data, as: UTF8.self), status: process.terminationStatus)
    }

    /// What nested tests say, one text a line.
    var said: [String] {
        output.split(separator: "\n").filter { $0.hasPrefix("nested: ") }
            .map { String($0.dropFirst("nested: ".count)) }
    }

    /// Tells the process that started this one.
    static func say(_ text: String) {
        try? FileHandle.standardOutput.write(contentsOf: Data("nested: \(text)\n".utf8))
    }
}
