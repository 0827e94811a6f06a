import AccordJSON
package import AccordReport
import AccordSnapshots

extension Workspace {
    /// Whether exchanges are held against a contract.
    package var hasJudge: Bool { judge != nil }

    /// What the contract says of the exchanges among these items, by path.
    package func contractLines(of items: [ReviewItem]) -> [String: ContractLine] {
        let lines = items.compactMap { item in Proposal(item).flatMap(line).map { (item.path, $0) } }
        return Dictionary(lines) { first, _ in first }
    }

    /// Why an item should not be accepted: what was received breaks the contract.
    package func violation(of item: ReviewItem) -> Finding? {
        guard let line = Proposal(item).flatMap(line), line.wantsAsking else { return nil }
        let first = line.findings.first
        return Finding(
            .violating, subject: item.path, places: first?.places ?? [], expected: first?.expected,
            actual: first?.actual, hints: first?.hints ?? [],
            facts: ["reason": .init(Rules.reason(line)), "id": .init(item.meta.id)])
    }

    /// Why no exchange can be held against the contract, for the first of these that is one.
    package func judgeFailure(_ items: [ReviewItem]) -> Finding? {
        guard let line = items.lazy.compactMap({ Proposal($0) }).first.flatMap(line), line.standing == nil
        else { return nil }
        return line.findings.first
    }

    func judge(_ proposals: [Proposal]) -> [Judgement] {
        proposals.map { Judgement(proposal: $0, line: line($0)) }
    }

    /// What cannot be read is left to the decision, which says so.
    private func line(_ proposal: Proposal) -> ContractLine? {
        let path = proposal.item.path
        guard let judge, let text = proposal.text ?? (try? pending.entry(path))?.new else { return nil }
        let stored = (try? tree.read(proposal.item.former?.path ?? path)) ?? nil
        let origin = proposal.item.meta.origin
        var line = judge.line(for: text, insteadOf: stored, path: path, origin: origin)
        // An edit may lead elsewhere although nothing is stored.
        if proposal.text != nil, line?.standing == .notDescribed, isDescribed(path, by: judge) {
            line?.leavesContract = true
        }
        return line
    }

    /// Whether the contract describes what was received.
    private func isDescribed(_ path: String, by judge: ContractJudge) -> Bool {
        guard let received = try? pending.entry(path)?.new,
            let line = judge.line(for: received, insteadOf: nil, path: path)
        else { return false }
        return line.standing == .keeps || line.standing == .breaks
    }
}
