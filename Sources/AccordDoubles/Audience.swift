import AccordExpectations
import AccordHTTP
import AccordReport

/// Whom a double tells what it found: the test that made it, also from a foreign thread.
struct Audience: Sendable {
    /// What surrounded the making of the double.
    let scope: Scope?

    init(_ scope: Scope? = Scope.current) { self.scope = scope }

    /// Records findings as one issue; nothing happens where there are none.
    func expect(_ findings: [Finding], at site: CallSite?) {
        Reporter.record(findings, at: site, in: Scope.current ?? scope)
    }

    /// Records findings as one issue and ends the test; returns where there are none.
    func require(_ findings: [Finding], at site: CallSite) throws {
        try Reporter.require(findings, at: site, in: Scope.current ?? scope)
    }
}
