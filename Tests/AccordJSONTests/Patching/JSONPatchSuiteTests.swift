import AccordJSON
import Testing

/// The suite of json-patch-tests; cases that it marks as disabled are run as well.
@Suite(.enabled(if: ConformanceSuite.isThere, "\(ConformanceSuite.reason)"))
struct JSONPatchSuiteTests {
    @Test func `every case of the JSON Patch suite passes`() throws {
        let cases = try ["tests.json", "spec_tests.json"].flatMap {
            try ConformanceSuite.document("json-patch-tests/\($0)").elements
        }
        let misses = cases.compactMap { test in
            miss(of: test).map { "\(test["comment"]?.string ?? "\(test)"): \($0)" }
        }
        let failing = cases.count { $0["error"] != nil }
        print("JSON Patch suite: \(cases.count - misses.count) of \(cases.count), \(failing) of them errors")
        #expect(misses.isEmpty, "\(misses.joined(separator: "\n"))")
        #expect(cases.count > 110)
    }

    /// What came out instead, or nil where the case passes.
    private func miss(of test: JSON) -> String? {
        do throws(JSONPatchError) {
            let patch = try JSONPatch(parsing: test["patch"] ?? .null)
            let result = try patch.applied(to: test["doc"] ?? .null)
            if test["error"] != nil { return "gave \(result)" }
            return result == test["expected"] ?? result ? nil : "gave \(result)"
        } catch {
            return test["error"] == nil ? "\(error)" : nil
        }
    }
}
