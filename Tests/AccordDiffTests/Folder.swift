import Foundation

/// A temporary folder in which real tools run; gone when it is released.
final class Folder {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "accord-diff-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: url.appending(path: name))
    }

    /// The bytes of a file, or nil where there is none.
    func read(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: url.appending(path: name))).map { Array($0) }
    }

    /// Runs a tool in the folder and returns what it said when it failed.
    func run(_ command: [String]) throws -> String? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = command
        process.currentDirectoryURL = url
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["GIT_CEILING_DIRECTORIES": url.deletingLastPathComponent().path, "LC_ALL": "C"]) { $1 }
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? nil : String(decoding: said, as: UTF8.self)
    }
}
