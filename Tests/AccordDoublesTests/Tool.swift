import Foundation
import TestSupport

/// A program of the machine that a test runs, where it is installed.
struct Tool {
    static let python = Tool(name: "python3")
    static let curl = Tool(name: "curl")

    let name: String

    var isInstalled: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// Runs it to its end; gives the exit code and what it wrote.
    func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) async throws -> (code: Int32, output: String) {
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = output
        process.standardInput = FileHandle.nullDevice
        return try await Turns.processes.take {
            try process.run()
            return await Aside.run {
                let said = output.fileHandleForReading.readDataToEndOfFile()
                process.waitUntilExit()
                return (process.terminationStatus, String(decoding: said, as: UTF8.self))
            }
        }
    }

    /// Runs `body` with the path of a file that has a text, and removes the file.
    static func withFile<R>(_ text: String, _ body: (String) async throws -> R) async throws -> R {
        let file = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)")
        try Data(text.utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try await body(file.path)
    }
}
