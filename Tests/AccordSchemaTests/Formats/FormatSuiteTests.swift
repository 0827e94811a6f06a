import AccordJSON
import Foundation
import Testing

@testable import AccordSchema

/// The `optional/format` folders of the JSON-Schema-Test-Suite, with nothing but their `format` keyword.
@Suite(.enabled(if: SuiteFiles.isThere, "\(SuiteFiles.reason)"))
struct FormatSuiteTests {
    @Test(arguments: ["draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"])
    func `every case of the suite's formats has the suite's verdict`(draft: String) throws {
        let cases = try FormatSuite.cases(of: draft)
        let misses = cases.filter { $0.verdict != $0.isValid }
        print("format \(draft): \(cases.count - misses.count) of \(cases.count)")
        #expect(!cases.isEmpty)
        #expect(misses.map(\.description) == [])
    }
}

struct FormatCase {
    let format: String
    let data: JSON
    let isValid: Bool
    let description: String

    var verdict: Bool {
        guard let format = Format.named(format), let text = data.string, format.appliesTo == .string else {
            return true
        }
        return accepts(format, text)
    }
}

enum FormatSuite {
    static func cases(of draft: String) throws -> [FormatCase] {
        let path = "\(SuiteFiles.suite)/tests/\(draft)/optional/format"
        var cases: [FormatCase] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
            let data = try Data(contentsOf: URL(filePath: "\(path)/\(file)"))
            for group in try JSON(parsing: Array(data)).elements {
                for test in group["tests"]?.elements.map({ $0 }) ?? [] {
                    cases.append(
                        FormatCase(
                            format: group["schema"]?["format"]?.string ?? "", data: test["data"] ?? .null,
                            isValid: test["valid"]?.bool ?? false,
                            description: "\(file): \(test["description"]?.string ?? "")"))
                }
            }
        }
        return cases
    }
}

func accepts(_ format: Format, _ text: String) -> Bool {
    Array(text.utf8).withUnsafeBufferPointer { format.accepts($0) }
}
