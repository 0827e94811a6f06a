import AccordContract
import AccordReport
import AccordSnapshots

extension ContractCheck {
    /// What the contract says of a text that is received or would be stored.
    ///
    /// - Parameters:
    ///   - new: an `.http` snapshot.
    ///   - old: what is stored; nil where nothing is.
    /// - Returns: nil where the text is no exchange.
    func line(for new: [UInt8], insteadOf old: [UInt8]?, path: String) -> ContractLine? {
        guard let received = judged(new, path) else { return nil }
        return ContractLine(
            operation: received.operation,
            standing: ContractStanding(received.verdict),
            findings: findings(in: received),
            change: old.flatMap { judged($0, path) }.map { stored in
                ExchangeComparison.change(from: stored, to: received, promise(of: received.exchange))
            })
    }

    /// Only what breaks the contract: what it does not describe is no news of a finding.
    private func findings(in judged: JudgedExchange) -> [Finding] {
        guard judged.verdict.operation != nil else { return [] }
        return judged.verdict.faults.map(judged.exchange.located).filter { $0.severity == .error }
    }

    private func judged(_ bytes: [UInt8], _ path: String) -> JudgedExchange? {
        guard let stored = try? StoredExchange(bytes) else { return nil }
        let exchange = CheckedExchange(stored, path: path)
        return JudgedExchange(exchange: exchange, verdict: verdict(on: exchange))
    }
}
