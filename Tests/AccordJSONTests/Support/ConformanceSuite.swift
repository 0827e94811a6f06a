import AccordJSON
import Foundation

/// The public suites, where `ACCORD_CONFORMANCE` names a folder that holds them.
enum ConformanceSuite {
    static let root = ProcessInfo.processInfo.environment["ACCORD_CONFORMANCE"]
        .flatMap { $0.isEmpty ? nil : $0 }
    static let reason = "ACCORD_CONFORMANCE names no folder with the public suites"
    static var isThere: Bool { root != nil }

    static func document(_ path: String) throws -> JSON {
        let data = try Data(contentsOf: URL(filePath: (root ?? "") + "/" + path))
        return try JSON(parsing: Array(data))
    }
}
