/// A first snapshot that waits, and the stored one that it goes on from under another name.
package struct Rename: Sendable, Equatable {
    /// What was received; nothing is stored at its path.
    package let received: PendingMeta
    /// What no test needs any more.
    package let former: PendingMeta

    /// Whether nothing but the name differs.
    package var isEqual: Bool { received.newDigest == former.baseDigest }
}
