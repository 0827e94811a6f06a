import AccordSnapshots

/// What the contract says of the texts that were looked at, in short.
struct JudgedItems: Sendable {
    struct Mark: Sendable, Equatable {
        let violates: Bool
        /// Whether it violates the contract, or the contract describes it no longer.
        let wantsAsking: Bool
        /// Whether it violates the contract, or breaks what clients rely on.
        let isBreaking: Bool
        /// What is wrong; empty where nothing is.
        let reason: String

        init(_ line: ContractLine?) {
            violates = line?.violates ?? false
            wantsAsking = line?.wantsAsking ?? false
            isBreaking = line?.isBreaking ?? false
            reason = line.map(Rules.violation) ?? ""
        }
    }

    /// A text that was received anew has not been looked at.
    private struct Key: Hashable {
        let path: String
        let digest: String
    }

    private var marks: [Key: Mark] = [:]

    /// What was received; nil where nobody has looked at it.
    subscript(_ item: ReviewItem) -> Mark? { marks[Key(path: item.path, digest: item.meta.newDigest)] }

    subscript(_ proposal: Proposal) -> Mark? {
        marks[Key(path: proposal.item.path, digest: proposal.digest)]
    }

    mutating func insert(_ detail: ReviewDetail) {
        let key = Key(path: detail.item.path, digest: detail.item.meta.newDigest)
        marks[key] = Mark(detail.contract)
    }

    mutating func insert(_ judgement: Judgement) {
        let proposal = judgement.proposal
        marks[Key(path: proposal.item.path, digest: proposal.digest)] = Mark(judgement.line)
    }
}
