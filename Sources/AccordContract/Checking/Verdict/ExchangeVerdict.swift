package import AccordReport

/// What a contract says about an exchange.
package struct ExchangeVerdict: Sendable {
    /// In the order in which the exchange was looked at.
    package internal(set) var faults: [ExchangeFault] = []
    /// Nil where the contract has none for the request.
    package internal(set) var operation: OperationName?
    var trace = ExchangeTrace()

    package var findings: [Finding] { faults.map(\.finding) }

    /// Whether there is nothing worse than a warning.
    package var conforms: Bool { !faults.contains { $0.finding.severity == .error } }

    /// The same, without what it says of parts that were not seen.
    package func about(_ isSeen: (ExchangePart) -> Bool) -> Self {
        var verdict = self
        verdict.faults.removeAll { !isSeen($0.part) }
        return verdict
    }

    /// The way of the exchange through the contract, as far as it came.
    package var explanation: [ExplanationStep] { trace.steps }
}
