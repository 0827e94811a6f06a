import AccordExpectations
public import AccordFixtures
import AccordHTTP
import Synchronization
public import Testing

extension Trait where Self == FixtureTrait {
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
        let budget = QueryBudget(limit: limit, repeated: repeated, showsValues: showsValues, site: site)
        return Self(
            FixtureBinding(watch: { scope in
                // The innermost trait ends first, and what it says is what the test wants.
                let decided = scope.execution.object(DecidedBudget.self) { DecidedBudget() }
                return budget.watch(scope, unless: decided.decide)
            }))
    }
}

extension FixtureBinding {
    /// Limits how many statements the body runs: the trait `.queries` as a binding of `withFixtures`.
    ///
    /// It is counted for itself, whatever stands around it. Nothing is said where the body throws.
    public static func queries(
        atMost limit: Int? = nil, repeated: RepeatedQueries = .warning,
        showingValues showsValues: Bool = false,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return .queries(QueryBudget(limit: limit, repeated: repeated, showsValues: showsValues, site: site))
    }

    static func queries(_ budget: QueryBudget) -> Self { Self(watch: { budget.watch($0) }) }
}

/// Whether a trait has held the test's statements against its budget.
private final class DecidedBudget: Sendable {
    private let isDecided = Mutex(false)

    /// - Returns: whether it was decided before.
    @Sendable func decide() -> Bool {
        isDecided.withLock { isDecided in
            defer { isDecided = true }
            return isDecided
        }
    }
}
