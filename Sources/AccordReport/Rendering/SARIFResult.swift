import AccordJSON

/// One finding as a SARIF result (3.27): its first place is the location, the others are related ones.
struct SARIFResult {
    private let finding: Finding
    private let ruleIndex: Int

    init(_ finding: Finding, ruleIndex: Int) {
        self.finding = finding
        self.ruleIndex = ruleIndex
    }

    func json(_ fingerprint: String) -> JSON {
        var members: [(String, JSON)] = [
            ("ruleId", JSON(finding.rule.id)),
            ("ruleIndex", JSON(ruleIndex)),
            ("level", JSON(finding.severity.rawValue)),
            ("message", ["text": JSON(message)]),
            ("locations", JSON(elements: locations)),
        ]
        let related = finding.places.dropFirst().enumerated().map { self.related($1, id: $0 + 1) }
        if !related.isEmpty { members.append(("relatedLocations", JSON(elements: related))) }
        members.append(("partialFingerprints", ["accord/v1": JSON(fingerprint)]))
        return JSON(members: members)
    }

    private var message: String {
        let values = [("expected", finding.expected), ("actual", finding.actual)].compactMap { label, text in
            text.map { "\(label): \(Excerpt.line(Visible.text($0)))" }
        }
        return ([Visible.text(finding.headline)] + values + finding.advice.map(Visible.text))
            .joined(separator: "\n")
    }

    /// A subject is a logical location: an operation, a snapshot.
    private var locations: [JSON] {
        guard let place = finding.places.first else { return [] }
        var members = [("physicalLocation", physical(place))]
        if !finding.subject.isEmpty {
            members.append(("logicalLocations", [["fullyQualifiedName": JSON(finding.subject)]]))
        }
        return [JSON(members: members)]
    }

    private func related(_ place: Place, id: Int) -> JSON {
        [
            "id": JSON(id),
            "physicalLocation": physical(place),
            "message": ["text": JSON(place.label ?? place.description)],
        ]
    }

    private func physical(_ place: Place) -> JSON {
        var members = [("artifactLocation", SARIFLocation(file: place.file).json)]
        if let line = place.line, line >= 1 {
            var region: [(String, JSON)] = [("startLine", JSON(line))]
            if let column = place.codePointColumn { region.append(("startColumn", JSON(column))) }
            members.append(("region", JSON(members: region)))
        }
        return JSON(members: members)
    }
}
