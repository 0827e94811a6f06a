import AccordExpectations
import AccordHTTP
import Synchronization
public import Testing

/// The query budget of a test or suite: made by `.queries(atMost:repeated:)`.
public struct QueriesTrait: SuiteTrait, TestTrait, TestScoping {
    let budget: QueryBudget

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Scope.with({ _ in }) {
            guard let scope = Scope.current else { return try await function() }
            // The innermost trait ends first, and what it says is what the test wants.
            let decided = scope.execution.object(DecidedBudget.self) { DecidedBudget() }
            try await budget.watch(in: scope, unless: decided.decide, function)
        }
    }
}

/// Whether a trait has held the test's statements against its budget.
private final class DecidedBudget: Sendable {
    private let isDecided = Mutex(false)

    /// - Returns: whether it was decided before.
    func decide() -> Bool {
        isDecided.withLock { isDecided in
            defer { isDecided = true }
            return isDecided
        }
    }
}

extension Trait where Self == QueriesTrait {
    /// Limits how many statements a test's databases run, and tells of queries that run once for each row.
    ///
    /// Where several stand around a test the innermost counts. What expectations ask is not counted.
    ///
    /// - Parameters:
    ///   - limit: how many statements one test may run; nil where only repeated queries are of interest.
    ///   - repeated: what happens where one query runs again and again with other values.
    ///   - showsValues: whether messages show statements with their values, which may be secrets.
    public static func queries(
        atMost limit: Int? = nil, repeated: RepeatedQueries = .warning,
        showingValues showsValues: Bool = false,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return QueriesTrait(
            budget: QueryBudget(limit: limit, repeated: repeated, showsValues: showsValues, site: site))
    }
}
