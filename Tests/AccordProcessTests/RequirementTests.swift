import Accord
import AccordExpectations
import Testing

@testable import AccordProcess

/// Every `require…` of a program's result, where it is not met.
@Suite struct RequirementTests {
    static let requirements: KeyValuePairs<String, @Sendable (CommandResult) throws -> Void> = [
        "expected exit code 0": { try $0.requireExit() },
        "signal 9": { try $0.requireExit(signal: 9) },
        "4 books": { try $0.requireOutput(containing: "4 books") },
        "fast": { try $0.requireError(containing: "fast") },
    ]

    @Test(arguments: requirements.map(\.key))
    func `a requirement that is not met records an issue and throws`(_ says: String) async throws {
        let requirement = try #require(Self.requirements.first { $0.key == says }?.value)
        try await withKnownIssue {
            try await Scope.with { _ in
            } _: {
                let scope = try #require(Scope.current)
                // On a foreign thread the end of a test is an error that can be caught.
                let error = await Task.detached {
                    Scope.$current.withValue(scope) {
                        #expect(throws: RequirementFailed.self) {
                            try requirement(
                                Sample.result(exit: .code(3), output: "3 books\n", errors: "slow\n"))
                        }
                    }
                }.value
                #expect(error != nil)
            }
        } matching: { issue in
            issue.comments.contains { $0.rawValue.contains(says) }
        }
    }
}
