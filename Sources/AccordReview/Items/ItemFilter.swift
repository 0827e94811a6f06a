/// Which items are listed: those of some kinds whose paths have all words in them.
///
/// A word that is the name of a kind stands for it; every other word is a part of the path, in small letters
/// or capitals (ASCII).
struct ItemFilter: Sendable, Equatable {
    let text: String
    private let kinds: Set<ReviewItem.Kind>
    private let words: [Needle]

    init(_ text: String) {
        self.text = text
        let all = text.split(separator: " ").map(String.init)
        kinds = Set(all.compactMap { ReviewItem.Kind(rawValue: $0.lowercased()) })
        words = all.filter { ReviewItem.Kind(rawValue: $0.lowercased()) == nil }.map(Needle.init)
    }

    var isEmpty: Bool { kinds.isEmpty && words.isEmpty }

    func matches(_ item: ReviewItem) -> Bool {
        (kinds.isEmpty || kinds.contains(item.kind))
            && words.allSatisfy { word in item.paths.contains { word.occurs(in: $0.utf8) } }
    }
}
