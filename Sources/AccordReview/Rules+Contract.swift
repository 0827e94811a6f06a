import AccordContract
import AccordJSON
import AccordReport

extension Rule {
    static let violating = Rule(
        "review/breaks-contract", headline: "{subject} breaks the contract: {reason}",
        hint: """
            mend the app or the contract
            or accept it all the same:  swift run accord accept --violating --id {id}
            """,
        help: "What was received violates the contract, and would be stored as what is expected from now on.")
}

extension Rules {
    static let snapshotLabel = "snapshot"
    static let contractTitle = "contract"
    static let changeTitle = "change"
    /// The marks of the list: it breaks the contract, or what clients rely on.
    static let breaksMark = "breaks"
    static let breakingMark = "breaking"

    /// How the received exchange stands to the contract.
    static func sentence(_ line: ContractLine) -> String {
        let reason = line.findings.isEmpty ? "" : ": \(reason(line))"
        return switch line.standing {
        case .keeps: "keeps \(line.operation)"
        case .breaks: "breaks \(line.operation)\(reason)"
        case .notDescribed: "does not describe \(line.operation)"
        case nil: "cannot be asked\(reason)"
        }
    }

    /// What is wrong, without the request: the operation stands in front.
    static func reason(_ line: ContractLine) -> String {
        guard let finding = line.findings.first else { return line.leavesContract ? gone : "" }
        return brief(finding)
    }

    private static let gone = "the contract does not describe it any more"

    static func violation(_ line: ContractLine) -> String {
        line.wantsAsking ? "\(line.operation): \(reason(line))" : ""
    }

    static func brief(_ finding: Finding) -> String {
        let start = "\(finding.subject): "
        return finding.headline.hasPrefix(start)
            ? String(finding.headline.dropFirst(start.count)) : finding.headline
    }

    static func sentence(_ change: ContractChange) -> String {
        guard let effect = change.effect else {
            return "not comparable: the request leads to another operation now"
        }
        return effect.rawValue + (change.isRequestChanged ? "; the request changed too" : "")
    }

    /// A reason among others: what is added does not break what something else breaks.
    static func sentence(_ reason: ContractReason, in change: ContractChange) -> String {
        if case .violation(let finding) = reason.kind {
            return finding.facts["problem"]?.string.map { "\(reason.place): \($0)" } ?? brief(finding)
        }
        let isAside = reason.effect == .additive && change.effect == .breaking
        return "\(reason.place) \(reason.words)" + (isAside ? " (\(reason.effect.rawValue))" : "")
    }

    static func more(_ count: Int) -> String? { count > 0 ? "\(count) more" : nil }

    static func place(_ reason: ContractReason) -> String {
        switch reason.part {
        case .status: "status"
        case .responseHeader(let name): "header \(name)"
        case .responseBody: reason.pointer.tokens.isEmpty ? "body" : reason.pointer.description
        case .target, .path, .query, .querystring, .header, .cookie, .security, .requestBody: "request"
        }
    }

    static func words(_ reason: ContractReason) -> String {
        switch reason.kind {
        case .violation(let finding): brief(finding)
        case .status(let old, let new): "\(old) became \(new)\(undeclared(reason))"
        case .mediaType(let old, let new):
            "\(old ?? "no media type") became \(new ?? "no media type")\(undeclared(reason))"
        case .headerGone: reason.effect == .breaking ? "is gone, and is required" : "is gone, and is optional"
        case .bodyGone: "is gone"
        case .bodyAdded, .headerAdded, .memberAdded: "was added"
        case .memberGone:
            reason.effect == .breaking ? "is gone, and is not declared optional" : "is gone, and is optional"
        case .type(let old, let new):
            "was \(names(old)) and is \(names(new)) now, which the contract "
                + (reason.effect == .breaking ? "does not declare" : "allows")
        }
    }

    private static func undeclared(_ reason: ContractReason) -> String {
        switch reason.kind {
        case .status(let old, let new) where (old >= 400) != (new >= 400): ""
        default: reason.effect == .breaking ? ", which is not declared" : ""
        }
    }

    private static func names(_ kinds: [JSON.Kind]) -> String {
        kinds.map(\.rawValue).joined(separator: " or ")
    }
}
