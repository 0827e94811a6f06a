extension Setting {
    /// The keys of the review, a setting an action.
    package static let reviewKeys = ReviewAction.allCases.map(keys)

    static func keys(of action: ReviewAction) -> Setting {
        let name = action.rawValue.uppercased().map { $0 == "-" ? "_" : String($0) }.joined()
        return Setting(
            "review.keys.\(action.rawValue)", "ACCORD_KEYS_\(name)", .keys(action), .value(action.standard),
            help: action.words)
    }

    /// The action whose keys this is.
    var action: ReviewAction? {
        if case .keys(let action) = kind { action } else { nil }
    }
}
