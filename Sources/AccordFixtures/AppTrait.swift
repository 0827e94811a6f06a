import AccordExpectations
public import Testing

/// Binds an app to a test or suite: made by `.app(_:over:)`.
public struct AppTrait: SuiteTrait, TestTrait, TestScoping {
    let binding: FixtureBinding

    public var isRecursive: Bool { true }

    public func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        try await Scope.with(binding.bind, function)
    }
}

extension Trait where Self == AppTrait {
    /// Runs each test against an app of its own, built and started on first use, shut down at the end.
    ///
    /// - Parameters:
    ///   - type: how the app is built.
    ///   - serving: in process by default; `.live` on a loopback port; `.remote(url)`.
    public static func app<T: TestApp>(
        _ type: T.Type, over serving: Serving = .responder, fileID: StaticString = #fileID,
        filePath: StaticString = #filePath, line: Int = #line, column: Int = #column
    ) -> Self {
        AppTrait(
            binding: .app(
                type, over: serving, fileID: fileID, filePath: filePath, line: line, column: column))
    }
}
