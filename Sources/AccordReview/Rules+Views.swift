import AccordConfiguration
import AccordJSON
import AccordSnapshots

extension Rules {
    static let wholeDocument = "(whole)"

    static func tooNarrow(_ columns: Int) -> String {
        "side by side needs \(DetailView.sideBySideColumns) columns, there are \(columns)"
    }

    static func lineUnits(_ count: Int, besides values: Int) -> String {
        if values == 0 {
            return "(no value differs: \(count == 1 ? "1 change" : "\(count) changes") in lines)"
        }
        return count == 1 ? "(1 more change in lines)" : "(\(count) more changes in lines)"
    }

    static func sameChange(_ others: Int) -> String {
        others == 1 ? "same change in 1 other" : "same change in \(others) others"
    }

    static func label(_ part: HunkUnit.Part) -> String {
        switch part {
        case .file: "file"
        case .requestHead: "request"
        case .requestBody: "request body"
        case .responseHead: "response"
        case .responseBody: "response body"
        }
    }

    // MARK: - Hunks

    static func title(_ unit: HunkUnit, _ index: Int, of count: Int, _ choice: Choice?) -> String {
        let place = unit.part == .file ? "" : ", \(label(unit.part))"
        return "\(index + 1)/\(count) [\(choice?.rawValue ?? "pending")] \(lines(unit))\(place)"
    }

    private static func lines(_ unit: HunkUnit) -> String {
        switch unit.change {
        case .value: "value"
        case .lines(_, let new): "line \(new.line)"
        }
    }

    // MARK: - Volatile values

    static func title(_ proposal: VolatileProposal) -> String {
        "\(proposal.kind.rawValue)  \(place(proposal.place))"
    }

    static func instead(_ proposal: VolatileProposal) -> String {
        "stored as \(proposal.placeholder.description), redaction \(proposal.redaction)"
    }

    static func notReplaced(_ proposal: VolatileProposal, _ others: Int, _ keys: ReviewKeys) -> String {
        let more = others == 0 ? "" : others == 1 ? " and 1 other" : " and \(others) others"
        return "\(place(proposal.place))\(more) cannot be replaced, so nothing was decided; "
            + "\(key(.choose, keys)) leaves a value as it is"
    }

    static func place(_ place: VolatileProposal.Place) -> String {
        switch place {
        case .value(_, let pointer): pointer.description.isEmpty ? wholeDocument : pointer.description
        case .line(_, let line): "line \(line)"
        case .field(_, let name, let line): "\(name), line \(line)"
        case .cookie(_, let name, let line): "\(name), line \(line)"
        }
    }
}
