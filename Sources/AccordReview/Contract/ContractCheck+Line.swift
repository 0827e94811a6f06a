import AccordContract
import AccordHTTP
import AccordReport
import AccordSnapshots
import HTTPTypes

extension ContractCheck {
    /// What the contract says of a text that is received or would be stored.
    ///
    /// - Parameters:
    ///   - new: an `.http` snapshot.
    ///   - old: what is stored; nil where nothing is.
    /// - Returns: nil where the text is no exchange.
    func line(for new: [UInt8], insteadOf old: [UInt8]?, path: String) -> ContractLine? {
        guard let received = side(new, path) else { return nil }
        let request = received.request
        let operation = received.verdict.operation
        return ContractLine(
            operation: operation.map { "\($0.method) \($0.template)" }
                ?? "\(request.method.rawValue) \(request.path)",
            standing: ContractStanding(received.verdict),
            findings: findings(in: received),
            change: old.flatMap { side($0, path) }.map { stored in
                ExchangeComparison.change(from: stored, to: received, promise(of: received.exchange))
            })
    }

    /// Only what breaks the contract: what it does not describe is no news of a finding.
    private func findings(in side: ExchangeComparison.Side) -> [Finding] {
        guard side.verdict.operation != nil else { return [] }
        return side.verdict.faults.map(side.exchange.located).filter { $0.severity == .error }
    }

    private func side(_ bytes: [UInt8], _ path: String) -> ExchangeComparison.Side? {
        guard let stored = try? StoredExchange(bytes) else { return nil }
        let exchange = CheckedExchange(stored, path: path)
        return ExchangeComparison.Side(exchange: exchange, verdict: verdict(on: exchange))
    }
}
