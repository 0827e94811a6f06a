import AccordExpectations
import AccordHTTP

extension QueryBudget {
    /// Runs the body, then holds what it ran against the budget; nothing more is said where the body throws.
    ///
    /// - Parameter isDecided: asked at the end: whether somebody else has spoken for this test.
    func watch<R>(
        in scope: Scope, unless isDecided: () -> Bool = { false },
        isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> R
    ) async throws -> R {
        let log = StatementLog.of(scope)
        let start = log.count
        let exchanges = ExchangeStatements(from: start)
        let outer = TestClient.surroundingObserver
        let observer: TestClient.Observer = { exchange in
            exchanges.ended(exchange, at: log.count)
            outer?(exchange)
        }
        let result = try await TestClient.$surroundingObserver.withValue(observer) { try await body() }
        guard !isDecided() else { return result }
        Reporter.record(check(log.statements[start...], in: exchanges.all), at: site, in: scope)
        return result
    }
}
