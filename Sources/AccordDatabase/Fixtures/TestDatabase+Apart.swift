import AccordExpectations
import AccordFixtures

extension TestDatabase {
    /// Runs a body with a clone that is apart from the test's own database, though made from the same source.
    package static func withClone<R: Sendable>(
        alias: String, isolation: isolated (any Actor)? = #isolation,
        _ body: (TestDatabase) async throws -> R
    ) async throws -> R {
        try await Scope.apart {
            // A shared database is locked by the test that asks.
            var binding = $0[DatabaseBinding.self] ?? DatabaseBinding(.clone, boundAt: nil)
            binding.isolation = .clone
            $0[DatabaseBinding.self] = binding
        } _: {
            try await body(try await current(alias))
        }
    }
}
