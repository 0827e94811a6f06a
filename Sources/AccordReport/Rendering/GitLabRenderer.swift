import AccordJSON

/// Findings as GitLab's code quality report: shown in merge requests, on the lines of the difference.
public struct GitLabRenderer: FindingRenderer {
    /// Every entry needs a file, also where a finding has none.
    static let fileOfTheRest = "Package.swift"

    public init() {}

    public func render(_ findings: [Finding]) -> String {
        var fingerprints = Fingerprints()
        let entries = findings.map { entry($0, fingerprint: fingerprints.next($0)) }
        return JSON(elements: entries).text(.pretty) + "\n"
    }

    private func entry(_ finding: Finding, fingerprint: String) -> JSON {
        let place = finding.places.first
        return [
            "description": JSON(Excerpt.line(Visible.text(finding.headline))),
            "check_name": JSON(finding.rule.id),
            "fingerprint": JSON(fingerprint),
            "severity": JSON(name(finding.severity)),
            "location": [
                "path": JSON(path(place)),
                "lines": ["begin": JSON(max(place?.line ?? 1, 1))],
            ],
        ]
    }

    /// GitLab compares paths with its own, which never start with `./`.
    private func path(_ place: Place?) -> String {
        guard var path = place?.file, !path.isEmpty else { return Self.fileOfTheRest }
        while path.utf8.starts(with: "./".utf8) { path.removeFirst(2) }
        return path
    }

    private func name(_ severity: Severity) -> String {
        switch severity {
        case .error: "major"
        case .warning: "minor"
        case .note: "info"
        }
    }
}
