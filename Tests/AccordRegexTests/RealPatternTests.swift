import AccordRegex
import Foundation
import Testing

/// The `pattern` keywords of published API descriptions.
@Suite(.enabled(if: RealPatterns.root != nil, "ACCORD_CONFORMANCE names no folder with the public suites"))
struct RealPatternTests {
    @Test func `every pattern of real documents compiles and is linear`() throws {
        let patterns = try RealPatterns.all()
        print("patterns of real documents: \(patterns.count)")
        #expect(!patterns.isEmpty)
        for pattern in patterns.sorted() {
            let expression = try RegularExpression(pattern)
            #expect(expression.isLinear, "\(pattern)")
        }
    }
}

enum RealPatterns {
    static let root = ProcessInfo.processInfo.environment["ACCORD_CONFORMANCE"]
        .flatMap { $0.isEmpty ? nil : $0 }

    static func all() throws -> Set<String> {
        var patterns: Set<String> = []
        for folder in ["real", "oas-examples"] {
            let path = "\(root ?? "")/\(folder)"
            for case let file as String in FileManager.default.enumerator(atPath: path) ?? .init()
            where file.hasSuffix(".json") {
                let data = try Data(contentsOf: URL(filePath: "\(path)/\(file)"))
                collect(try JSONSerialization.jsonObject(with: data), into: &patterns)
            }
        }
        return patterns
    }

    private static func collect(_ value: Any, into patterns: inout Set<String>) {
        if let object = value as? [String: Any] {
            if let pattern = object["pattern"] as? String { patterns.insert(pattern) }
            if let keyed = object["patternProperties"] as? [String: Any] { patterns.formUnion(keyed.keys) }
            for child in object.values { collect(child, into: &patterns) }
        } else if let array = value as? [Any] {
            for child in array { collect(child, into: &patterns) }
        }
    }
}
