import AccordExpectations
import AccordHTTP
import AccordReport

extension CommandResult {
    /// Records findings as one issue.
    func expect(_ findings: [Finding], at site: CallSite) -> CommandResult {
        Reporter.record(findings, at: site, in: Scope.current)
        return self
    }

    /// Records findings as one issue and ends the test; returns where there are none.
    func require(_ findings: [Finding], at site: CallSite) throws -> CommandResult {
        try Reporter.require(findings, at: site, in: Scope.current)
        return self
    }
}
