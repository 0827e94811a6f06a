import AccordJSON
import AccordSchema
import Foundation

/// The public JSON-Schema-Test-Suite, where it is there.
enum SuiteFiles {
    static let root = ProcessInfo.processInfo.environment["ACCORD_CONFORMANCE"]
        .flatMap { $0.isEmpty ? nil : $0 }
    static var isThere: Bool { root != nil }
    static let reason = "ACCORD_CONFORMANCE names no folder with the public suites"

    static var suite: String { (root ?? "") + "/json-schema-test-suite" }

    /// Where the benchmark inputs are.
    static var bench: String { (root ?? "") + "/../bench" }
    static var hasBench: Bool { isThere && FileManager.default.fileExists(atPath: bench) }

    static func json(_ path: String) throws -> JSON {
        try JSON(parsing: Array(Data(contentsOf: URL(filePath: path))))
    }

    /// The files of a draft, by their names below its folder.
    static func files(of draft: String, in folder: String = "") throws -> [String] {
        let path = "\(suite)/tests/\(draft)/\(folder)"
        return try FileManager.default.contentsOfDirectory(atPath: path)
            .filter { $0.hasSuffix(".json") }.sorted()
    }

    /// The documents that the suite expects at http://localhost:1234.
    static let remotes: [(uri: String, document: JSON)] = {
        guard let folder = FileManager.default.enumerator(atPath: suite + "/remotes") else { return [] }
        return folder.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted().compactMap {
            path in
            guard let document = try? json("\(suite)/remotes/\(path)") else { return nil }
            return ("http://localhost:1234/\(path)", document)
        }
    }()

    static func registry() -> SchemaRegistry {
        let registry = SchemaRegistry()
        for remote in remotes where !remote.uri.contains("/v1/") && !remote.uri.contains("/draft3/") {
            registry.add(remote.document, at: remote.uri)
        }
        return registry
    }
}

/// A draft as the suite and as this library names it.
struct Draft: Sendable, CustomStringConvertible {
    let folder: String
    let dialect: Dialect

    static let all = [
        Draft(folder: "draft4", dialect: .draft4), Draft(folder: "draft6", dialect: .draft6),
        Draft(folder: "draft7", dialect: .draft7), Draft(folder: "draft2019-09", dialect: .draft2019),
        Draft(folder: "draft2020-12", dialect: .draft2020),
    ]

    var description: String { folder }
}
