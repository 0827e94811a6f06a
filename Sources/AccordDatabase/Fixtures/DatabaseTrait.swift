import AccordExpectations
import AccordFixtures
import AccordHTTP
public import Testing

/// Gives each test a database: made by `.database(_:of:unused:)` and `.databases(_:isolation:unused:)`.
public struct DatabaseTrait: SuiteTrait, TestTrait, TestScoping {
    private let binding: DatabaseBinding
    private let fixture: FixtureTrait

    init(_ binding: DatabaseBinding) {
        self.binding = binding
        fixture = FixtureTrait(FixtureBinding(binding))
    }

    public var isRecursive: Bool { true }

    public func prepare(for test: Test) async throws { try await fixture.prepare(for: test) }

    public func scopeProvider(for test: Test, testCase: Test.Case?) -> Self? {
        fixture.scopeProvider(for: test, testCase: testCase) == nil ? nil : self
    }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else {
            return try await fixture.provideScope(for: test, testCase: testCase, performing: function)
        }
        try await fixture.provideScope(for: test, testCase: testCase) {
            guard let scope = Scope.current else { return try await function() }
            try await noting(DatabaseUse.of(scope).noteFailure, for: test, testCase, function)
        }
    }

    /// Hears of every issue of the test, whoever records it.
    private func noting(
        _ failure: @escaping @Sendable () -> Void, for test: Test, _ testCase: Test.Case?,
        _ function: @Sendable () async throws -> Void
    ) async throws {
        guard binding.keepsFailed else { return try await function() }
        let issues = IssueHandlingTrait.compactMapIssues { issue in
            if issue.isFailure { failure() }
            return issue
        }
        do {
            try await issues.provideScope(for: test, testCase: testCase, performing: function)
        } catch {
            failure()
            throw error
        }
    }
}

extension Trait where Self == DatabaseTrait {
    /// Gives each test a database of its own, made on first use: `@Suite(.app(Shop.self), .database())`.
    ///
    /// It warns of a request that runs a query for each row of another one, unless `.queries` says otherwise.
    ///
    /// - Parameters:
    ///   - isolation: how it is kept apart from those of other tests; nil where `database.isolation` decides.
    ///   - source: what it holds; the bound app's type where none is named.
    ///   - unused: whether a test is warned whose requests succeed without it.
    public static func database(
        _ isolation: DatabaseIsolation? = nil, of source: (any DatabaseSource.Type)? = nil,
        unused: UnusedDatabase = .warned, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return DatabaseTrait(DatabaseBinding(isolation, of: source, unused: unused, boundAt: site))
    }

    /// Gives each test several databases by name, one of them `default`.
    ///
    /// ```swift
    /// @Suite(.databases(["default": .primary, "replica": .replica(of: "default")]))
    /// ```
    ///
    /// A replica is the file of its primary, opened for reading only.
    public static func databases(
        _ roles: [String: DatabaseRole], isolation: DatabaseIsolation? = nil,
        unused: UnusedDatabase = .warned, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        return DatabaseTrait(DatabaseBinding(isolation, roles: roles, unused: unused, boundAt: site))
    }
}
