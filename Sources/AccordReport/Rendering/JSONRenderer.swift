public import AccordJSON

/// Findings for machines: one JSON document, versioned, described in `Documentation/ReportFormat.md`.
public struct JSONRenderer: FindingRenderer {
    /// The version of the report's format; it grows when a member changes its meaning.
    public static let version = 1

    public init() {}

    public func render(_ findings: [Finding]) -> String { document(findings).text(.pretty) + "\n" }

    /// The report as a document, for callers that add members of their own.
    public func document(_ findings: [Finding]) -> JSON {
        ["version": JSON(Self.version), "findings": JSON(elements: findings.map(finding))]
    }

    private func finding(_ finding: Finding) -> JSON {
        var members: [(String, JSON)] = [
            ("rule", JSON(finding.rule.id)),
            ("severity", JSON(finding.severity.rawValue)),
            ("headline", JSON(finding.headline)),
            ("subject", JSON(finding.subject)),
            ("places", JSON(elements: finding.places.map(place))),
        ]
        members += [("expected", finding.expected), ("actual", finding.actual), ("diff", finding.diff)]
            .compactMap { name, text in text.map { (name, JSON($0)) } }
        members.append(("differences", JSON(elements: finding.differences.map(difference))))
        members.append(("hints", JSON(elements: finding.advice.map { JSON($0) })))
        members.append(("facts", JSON(members: finding.facts.sorted { $0.key < $1.key }.map { ($0, $1) })))
        return JSON(members: members)
    }

    private func place(_ place: Place) -> JSON {
        let optional: [(String, JSON?)] = [
            ("label", place.label.map { JSON($0) }),
            ("file", JSON(place.file)),
            ("line", place.line.map { JSON($0) }),
            ("column", place.column.map { JSON($0) }),
        ]
        return JSON(members: optional.compactMap { name, value in value.map { (name, $0) } })
    }

    private func difference(_ difference: JSONDifference) -> JSON {
        let optional: [(String, JSON?)] = [
            ("pointer", JSON(difference.pointer.description)),
            ("kind", JSON(difference.kind.rawValue)),
            ("old", difference.old),
            ("new", difference.new),
        ]
        return JSON(members: optional.compactMap { name, value in value.map { (name, $0) } })
    }
}
