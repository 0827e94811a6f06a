import AccordHTTP
import Testing

/// What surrounds a test: who is told of issues, what has been bound, what is torn down at the end.
///
/// Traits and `withFixtures` open one scope a test execution, or bind into the one that is open. It
/// travels as a task local; objects that leave for foreign threads carry it with them.
package struct Scope: Sendable {
    @TaskLocal package static var current: Scope?

    /// What all that is bound within one test execution shares.
    package let execution: TestExecution
    /// What is bound here and further out.
    package var bindings: Bindings

    /// Runs `body` with more bound: in the scope that is open, or in a new one that ends with it.
    ///
    /// A new scope tears down in reverse order when `body` has ended, also after a throw or a cancellation.
    package static func with<R: Sendable>(
        _ bind: (inout Bindings) -> Void, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> R
    ) async throws -> R {
        if var scope = current {
            bind(&scope.bindings)
            return try await scope.surround(body)
        }
        if let test = Test.current, let reason = TestChoice.skipReason(for: test) {
            try Test.cancel(Comment(rawValue: reason))
        }
        var scope = Scope(execution: TestExecution(), bindings: Bindings())
        bind(&scope.bindings)
        return try await scope.execution.run { [scope] in try await scope.surround(body) }
    }

    /// Runs `body` as an execution of its own inside of the test, with the same things bound and more.
    ///
    /// Nothing that it makes is the test's: its fixtures, sequences and logs start anew, and end with it.
    package static func apart<R: Sendable>(
        _ bind: (inout Bindings) -> Void = { _ in }, isolation: isolated (any Actor)? = #isolation,
        _ body: () async throws -> R
    ) async throws -> R {
        var scope = Scope(execution: TestExecution(), bindings: current?.bindings ?? Bindings())
        bind(&scope.bindings)
        return try await scope.execution.run { [scope] in try await scope.surround(body) }
    }

    private func surround<R: Sendable>(
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
    ) async throws -> R {
        try await TestClient.$surroundingObserver.withValue(ExchangeObserver.surrounding(self)) {
            try await Self.$current.withValue(self, operation: body)
        }
    }
}
