package import AccordSnapshots

/// A pending snapshot in the list of a review: its description and what stands in its place.
package struct ReviewItem: Sendable, Equatable {
    package enum Kind: String, Sendable, CaseIterable {
        /// Nothing is stored.
        case new
        case changed
        /// What is stored is no snapshot of its format.
        case damaged
        /// What is stored is not what the test compared with: it cannot be accepted.
        case conflict
        /// What is stored, or the entry itself, cannot be read.
        case unreadable
        /// No test needs what is stored: to accept is to delete it, to reject is to keep it.
        case unused
        /// Nothing is stored, but no test needs what has the same or a similar text: to accept is to store
        /// what was received and to delete the other.
        case renamed
    }

    /// The size of a renamed one is that of the difference from its former text.
    package var meta: PendingMeta
    package var kind: Kind
    /// What a renamed one was: stored, and needed by no test.
    package var former: PendingMeta?

    package init(meta: PendingMeta, kind: Kind, former: PendingMeta? = nil) {
        self.meta = meta
        self.kind = kind
        self.former = former
    }

    /// - Parameter stored: the digest of what is stored, or nil where nothing is.
    init(meta: PendingMeta, stored: String?) {
        self.init(meta: meta, kind: Self.kind(meta, stored: stored))
    }

    /// - Parameter standing: the digest of what stands at the former path now, or nil where nothing does.
    init(meta: PendingMeta, former: PendingMeta, standing: String?) {
        let isAsSeen = standing == former.baseDigest
        self.init(meta: meta, kind: isAsSeen ? .renamed : .conflict, former: former)
    }

    package var path: String { meta.path }

    /// The paths that stand for it.
    package var paths: [String] { [path] + (former.map { [$0.path] } ?? []) }

    /// What is remembered once somebody has seen it.
    package var shownMark: ShownMark { ShownMark(meta, former: former) }

    func sized(added: Int, removed: Int) -> ReviewItem {
        var item = self
        (item.meta.added, item.meta.removed) = (added, removed)
        return item
    }

    private static func kind(_ meta: PendingMeta, stored: String?) -> Kind {
        // An accept that was killed after the rename left the entry behind: that is no conflict.
        let isAsCompared = stored == meta.baseDigest || stored == meta.newDigest
        return switch meta.reason {
        case .unreadable: .unreadable
        case .unused: .unused
        case _ where !isAsCompared: .conflict
        case .missing: .new
        case .differs: .changed
        case .damaged: .damaged
        }
    }
}
