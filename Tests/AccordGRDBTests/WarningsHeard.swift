#if GRDB
import Testing

/// Takes the warnings that must come at the end of a test, and fails where there are others.
struct WarningsHeard: SuiteTrait, TestTrait, TestScoping {
    let expected: [String]

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let heard = Collected()
        let issues = IssueHandlingTrait.compactMapIssues { issue in
            heard.add(issue.comments.map(\.rawValue).joined())
            return issue.isFailure ? issue : nil
        }
        try await issues.provideScope(for: test, testCase: testCase, performing: function)
        #expect(heard.all.count == expected.count, "\(heard.text)")
        for (text, part) in zip(heard.all, expected) { #expect(text.contains(part)) }
    }
}

extension Trait where Self == WarningsHeard {
    static func warnings(_ expected: [String]) -> Self { WarningsHeard(expected: expected) }
}
#endif
