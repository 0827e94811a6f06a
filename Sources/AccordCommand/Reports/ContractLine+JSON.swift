import AccordJSON
import AccordReport
import AccordReview

extension ContractLine {
    /// What an item has besides, for machines: nothing where there is no contract.
    static func members(_ line: ContractLine?) -> [(String, JSON)] {
        line.map { [("contract", $0.json)] } ?? []
    }

    /// The standing, its findings, and what the change means for clients.
    private var json: JSON {
        [
            "operation": JSON(operation), "standing": standing.map { JSON($0.rawValue) } ?? .null,
            "findings": JSONRenderer().document(findings)["findings"] ?? [],
            "change": change.map(\.json) ?? .null,
        ]
    }
}

extension ContractChange {
    fileprivate var json: JSON {
        [
            "effect": effect.map { JSON($0.rawValue) } ?? .null, "requestChanged": JSON(isRequestChanged),
            "reasons": JSON(elements: reasons.map(\.json)),
        ]
    }
}

extension ContractReason {
    fileprivate var json: JSON {
        [
            "effect": JSON(effect.rawValue), "place": JSON(place), "pointer": JSON(pointer.description),
            "words": JSON(words),
        ]
    }
}
