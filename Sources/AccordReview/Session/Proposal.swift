import AccordSnapshots

/// An exchange that would be stored, if what a session asks for is done.
package struct Proposal: Sendable, Equatable {
    package let item: ReviewItem
    /// Nil where it is what was received.
    let text: [UInt8]?

    /// - Returns: nil where no exchange would be stored, or the one that is stored already.
    init?(_ item: ReviewItem, text: [UInt8]? = nil) {
        guard item.kind != .unused, item.meta.origin != nil || SnapshotSyntax(of: item.path) == .exchange
        else { return nil }
        self.item = item
        self.text = text
        if text != nil, digest == item.meta.baseDigest { return nil }
    }

    var digest: String { text.map(SHA256.digest) ?? item.meta.newDigest }
}

/// What the contract says of what would be stored.
package struct Judgement: Sendable, Equatable {
    let proposal: Proposal
    /// Nil where there is no contract.
    let line: ContractLine?
}
