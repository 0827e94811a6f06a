package import AccordHTTP

/// Holds exchanges against a contract: made once for a contract, used by any number of tasks at once.
///
/// Server, template, operation, parameters, security, request body, status, response headers, media type,
/// response body: `CheckRun` has a method for each.
package struct ExchangeCheck: Sendable {
    let settings: CheckSettings

    package var contract: Contract { settings.contract }
    package var options: ExchangeOptions { settings.options }

    package init(_ contract: Contract, options: ExchangeOptions = ExchangeOptions()) {
        settings = CheckSettings(contract, options)
    }

    /// What the contract says about an exchange.
    ///
    /// - Parameters:
    ///   - placeholders: reads those of a stored exchange.
    ///   - unrecorded: the bodies whose bytes are not known; nothing is said of what is in them.
    package func check(
        _ exchange: Exchange, placeholders: (any PlaceholderReading)? = nil,
        unrecorded: Set<ExchangePart> = []
    ) -> ExchangeVerdict {
        var run = CheckRun(settings, exchange, placeholders, unrecorded)
        run.checkAll()
        run.forgiveRefusedRequest()
        return run.verdict
    }

    /// The operation that an exchange leads to; nothing else is looked at.
    package func operation(of exchange: Exchange) -> OperationName? {
        var run = CheckRun(settings, exchange)
        _ = run.findOperation(RequestTarget(exchange.request.target))
        return run.verdict.operation
    }

    /// What the contract says about a request that is wrong on purpose, and about its answer.
    ///
    /// The request must violate the contract at the place, and the answer must be a declared 4xx that conforms.
    package func checkInvalidRequest(_ exchange: Exchange, at place: InvalidPlace) -> ExchangeVerdict {
        var run = CheckRun(settings, exchange)
        run.checkAll()
        run.demandRefusal(at: place)
        return run.verdict
    }
}
