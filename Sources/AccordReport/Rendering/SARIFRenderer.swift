public import AccordJSON

/// Findings as SARIF 2.1.0 (OASIS): what GitHub's code scanning and IDEs read.
public struct SARIFRenderer: FindingRenderer {
    private let version: String

    /// - Parameter version: the version of the tool that found them.
    public init(version: String = "") {
        self.version = version
    }

    public func render(_ findings: [Finding]) -> String { document(findings).text(.pretty) + "\n" }

    /// The log as a document, for callers that add members of their own.
    public func document(_ findings: [Finding]) -> JSON {
        let rules = SARIFRules(findings)
        var fingerprints = Fingerprints()
        let results = findings.map { finding in
            SARIFResult(finding, ruleIndex: rules.index(of: finding.rule)).json(fingerprints.next(finding))
        }
        return [
            "$schema":
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            "version": "2.1.0",
            "runs": [
                [
                    "tool": ["driver": driver(rules)],
                    "columnKind": "unicodeCodePoints",
                    "originalUriBaseIds": [
                        "%SRCROOT%": ["description": ["text": "The folder that paths are relative to."]]
                    ],
                    "results": JSON(elements: results),
                ]
            ],
        ]
    }

    private func driver(_ rules: SARIFRules) -> JSON {
        var members: [(String, JSON)] = [("name", "Accord")]
        if !version.isEmpty { members.append(("version", JSON(version))) }
        members.append(("rules", rules.json))
        return JSON(members: members)
    }
}
