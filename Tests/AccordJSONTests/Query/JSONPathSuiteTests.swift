import AccordJSON
import Testing

/// The compliance test suite of RFC 9535 (jsonpath-compliance-test-suite).
@Suite(.enabled(if: ConformanceSuite.isThere, "\(ConformanceSuite.reason)"))
struct JSONPathSuiteTests {
    @Test func `every case of the JSONPath compliance suite passes`() throws {
        let cases = try #require(try ConformanceSuite.document("jsonpath-cts/cts.json")["tests"]).elements
        let misses = cases.compactMap { test -> String? in
            guard let miss = miss(of: test) else { return nil }
            return "\(test["name"]?.string ?? "")  \(test["selector"]?.string ?? ""): \(miss)"
        }
        let invalid = cases.count { $0["invalid_selector"]?.bool == true }
        print(
            "JSONPath compliance suite: \(cases.count - misses.count) of \(cases.count), \(invalid) of them invalid"
        )
        #expect(misses.isEmpty, "\(misses.joined(separator: "\n"))")
        #expect(cases.count > 700)
    }

    /// What came out instead, or nil where the case passes.
    private func miss(of test: JSON) -> String? {
        let isInvalid = test["invalid_selector"]?.bool == true
        do {
            let path = try JSONPath(parsing: test["selector"]?.string ?? "")
            guard !isInvalid else { return "was accepted" }
            return miss(of: test, path, in: test["document"] ?? .null)
        } catch {
            return isInvalid ? nil : "\(error)"
        }
    }

    private func miss(of test: JSON, _ path: JSONPath, in document: JSON) -> String? {
        let results = test["results"]?.elements ?? [test["result"] ?? .null]
        let paths = test["results_paths"]?.elements ?? [test["result_paths"] ?? .null]
        let values = JSON(elements: path.values(in: document))
        guard let index = results.firstIndex(of: values) else { return "selected \(values)" }
        let normalized = path.normalizedPaths(in: document)
        guard paths.indices.contains(index), paths[index].elements.map(\.string) == normalized else {
            return "paths \(normalized)"
        }
        let located = path.places(in: document).map { document.value(at: $0) }
        return located == values.elements ? nil : "places \(path.places(in: document))"
    }
}
