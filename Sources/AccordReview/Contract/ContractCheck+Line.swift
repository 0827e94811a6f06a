import AccordContract
import AccordReport
import AccordSnapshots

extension ContractCheck {
    /// What the contract says of a text that is received or would be stored.
    ///
    /// - Parameters:
    ///   - new: an `.http` snapshot, or one of a response's body.
    ///   - old: what is stored; nil where nothing is.
    ///   - origin: what the body answers, where the snapshot is that alone.
    /// - Returns: nil where the text is no exchange.
    func line(
        for new: [UInt8], insteadOf old: [UInt8]?, path: String, origin: BodyOrigin? = nil
    ) -> ContractLine? {
        guard let received = judged(new, path, origin) else { return nil }
        let stored = old.flatMap { judged($0, path, origin) }
        return ContractLine(
            operation: received.operation,
            standing: ContractStanding(received.verdict),
            findings: findings(in: received),
            change: stored.flatMap { change(from: $0, to: received, origin) },
            leavesContract: received.verdict.operation == nil && stored?.verdict.operation != nil)
    }

    /// Nil where it cannot be told: what a stored body answered is not known, and may have been another
    /// status. Where it does not fit what the new one answers, it probably was.
    private func change(
        from stored: JudgedExchange, to received: JudgedExchange, _ origin: BodyOrigin?
    ) -> ContractChange? {
        guard origin == nil || stored.verdict.conforms else { return nil }
        return ExchangeComparison.change(from: stored, to: received, promise(of: received.exchange))
    }

    /// Only what breaks the contract: what it does not describe is no news of a finding.
    private func findings(in judged: JudgedExchange) -> [Finding] {
        guard judged.verdict.operation != nil else { return [] }
        return judged.verdict.faults.map(judged.exchange.located).filter { $0.severity == .error }
    }

    private func judged(_ bytes: [UInt8], _ path: String, _ origin: BodyOrigin?) -> JudgedExchange? {
        guard let exchange = exchange(bytes, path, origin) else { return nil }
        return JudgedExchange(exchange: exchange, verdict: verdict(on: exchange))
    }

    private func exchange(_ bytes: [UInt8], _ path: String, _ origin: BodyOrigin?) -> CheckedExchange? {
        let path = "\(SnapshotTree.name)/\(path)"
        if let origin { return CheckedExchange(body: bytes, from: origin, path: path) }
        return (try? StoredExchange(bytes)).map { CheckedExchange($0, path: path) }
    }
}
