/// Which keys do what in a review.
package struct ReviewKeys: Sendable, Equatable {
    package static let standard = ReviewKeys([:])

    private var keys: [ReviewAction: [KeyName]]

    /// What is chosen for an action replaces its standard keys, and takes them from all other actions.
    package init(_ chosen: [ReviewAction: [KeyName]]) {
        keys = chosen
        for action in ReviewAction.allCases where chosen[action] == nil {
            keys[action] = (KeyName.list(action.standard) ?? []).filter { key in
                !chosen.contains { $0.key.excludes(action) && $0.value.contains(key) }
            }
        }
    }

    /// The keys of an action, the one to show first.
    package subscript(action: ReviewAction) -> [KeyName] { keys[action] ?? [] }

    /// - Parameter isChoosing: whether values are chosen on the screen.
    package func action(of key: KeyName, isChoosing: Bool = false) -> ReviewAction? {
        if isChoosing, self[.choose].contains(key) { return .choose }
        return ReviewAction.allCases.first { $0 != .choose && self[$0].contains(key) }
    }

    /// As settings write them.
    func text(_ action: ReviewAction) -> String { self[action].map(\.text).joined(separator: " ") }
}
