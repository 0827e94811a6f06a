/// A template that a path matches, and what stands in the path for its names, still percent-encoded.
struct PathMatch: Sendable, Equatable {
    /// What the template was added to the trie as.
    var route: Int
    /// In the order of the template's names; ranges of the path.
    var captures: [Range<Int>]
}
