import AccordReport

/// A row of what the contract says: of what it is about, or what belongs to the row above.
struct ContractRow: Sendable, Equatable {
    let title: String
    let text: String
    let ink: Ink
}

extension ContractLine {
    /// More of them are counted.
    static let shownFindings = 3
    static let shownReasons = 6

    /// The standing, each finding with its place in the contract, then the change with its reasons.
    var rows: [ContractRow] { standingRows + (change.map(rows) ?? []) }

    private var standingRows: [ContractRow] {
        let first = ContractRow(title: Rules.contractTitle, text: Rules.sentence(self), ink: ink)
        let others = findings.prefix(Self.shownFindings).enumerated().flatMap { index, finding in
            [index == 0 ? nil : Rules.brief(finding), finding.contractPlace?.description].compactMap(\.self)
        }
        return [first] + Self.below(others, Rules.more(findings.count - Self.shownFindings))
    }

    private func rows(_ change: ContractChange) -> [ContractRow] {
        let first = ContractRow(title: Rules.changeTitle, text: Rules.sentence(change), ink: Self.ink(change))
        let sentences = change.reasons.prefix(Self.shownReasons).map { Rules.sentence($0, in: change) }
        return [first] + Self.below(sentences, Rules.more(change.reasons.count - Self.shownReasons))
    }

    private static func below(_ texts: [String], _ rest: String?) -> [ContractRow] {
        (texts + (rest.map { [$0] } ?? [])).map { ContractRow(title: "", text: $0, ink: .plain) }
    }

    private var ink: Ink {
        switch standing {
        case .breaks: .failure
        case .keeps: .added
        case .notDescribed: .faint
        case nil: .warning
        }
    }

    private static func ink(_ change: ContractChange) -> Ink {
        switch change.effect {
        case .breaking: .failure
        case .additive: .added
        case .neutral, nil: .plain
        }
    }
}

extension Finding {
    /// Where the contract says otherwise: behind the place in the snapshot.
    fileprivate var contractPlace: Place? { places.count > 1 ? places[1] : nil }
}
