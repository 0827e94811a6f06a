import Foundation

/// A program of the machine that a test runs, where it is installed.
struct Tool {
    static let python = Tool(name: "python3")
    static let curl = Tool(name: "curl")

    let name: String

    var isInstalled: Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
            .contains { FileManager.default.isExecutableFile(atPath: "\($0)/\(name)") }
    }

    /// Runs it to its end; gives the exit code and what it wrote, which must not be much.
    func run(_ arguments: String..., input: String = "") async throws -> (code: Int32, output: String) {
        let (process, output, standardInput) = (Process(), Pipe(), Pipe())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardOutput = output
        process.standardError = output
        process.standardInput = standardInput
        let code = try await withCheckedThrowingContinuation {
            (ended: CheckedContinuation<Int32, any Error>) in
            process.terminationHandler = { ended.resume(returning: $0.terminationStatus) }
            do {
                try process.run()
                try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
                try standardInput.fileHandleForWriting.close()
            } catch {
                process.terminationHandler = nil
                ended.resume(throwing: error)
            }
        }
        return (code, String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self))
    }
}
