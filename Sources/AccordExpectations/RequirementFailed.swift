import AccordReport

/// A requirement of a test was not met: the test ends here, and its issue has been recorded.
public struct RequirementFailed: Error, CustomStringConvertible {
    let findings: [Finding]

    public var description: String {
        "a requirement was not met: \(findings.map(\.headline).joined(separator: "; "))"
    }
}
