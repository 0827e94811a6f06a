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
    }

    package var meta: PendingMeta
    package var kind: Kind

    package init(meta: PendingMeta, kind: Kind) {
        self.meta = meta
        self.kind = kind
    }

    /// - Parameter stored: the digest of what is stored, or nil where nothing is.
    init(meta: PendingMeta, stored: String?) {
        self.init(meta: meta, kind: Self.kind(meta, stored: stored))
    }

    package var path: String { meta.path }

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
