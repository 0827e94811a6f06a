/// Which items are listed: those of some kinds whose paths have all words in them.
///
/// A word that is the name of a kind stands for it, `breaking` for what breaks the contract or its clients;
/// every other word is a part of the path, in small letters or capitals (ASCII).
struct ItemFilter: Sendable, Equatable {
    /// Stands for what breaks the contract, or what clients rely on.
    static let breaking = "breaking"

    let text: String
    let isOfBreaking: Bool
    private let kinds: Set<ReviewItem.Kind>
    private let words: [Needle]

    init(_ text: String) {
        self.text = text
        let all = text.split(separator: " ").map(String.init)
        kinds = Set(all.compactMap { ReviewItem.Kind(rawValue: $0.lowercased()) })
        isOfBreaking = all.contains { $0.lowercased() == Self.breaking }
        words = all.filter {
            ReviewItem.Kind(rawValue: $0.lowercased()) == nil && $0.lowercased() != Self.breaking
        }.map(Needle.init)
    }

    var isEmpty: Bool { kinds.isEmpty && words.isEmpty && !isOfBreaking }

    func matches(_ item: ReviewItem, isBreaking: Bool = false) -> Bool {
        (isBreaking || !isOfBreaking) && (kinds.isEmpty || kinds.contains(item.kind))
            && words.allSatisfy { word in item.paths.contains { word.occurs(in: $0.utf8) } }
    }
}
