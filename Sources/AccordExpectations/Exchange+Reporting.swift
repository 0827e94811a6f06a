package import AccordHTTP
package import AccordReport
import AccordSnapshots

extension Exchange {
    /// Records findings as one issue, for the test that made the exchange.
    package func expect(_ findings: [Finding], at site: CallSite) -> Exchange {
        Reporter.record(findings, at: site, in: Scope.current ?? scope as? Scope)
        return self
    }

    /// Records findings as one issue and ends the test; returns where there are none.
    package func require(_ findings: [Finding], at site: CallSite) throws -> Exchange {
        try Reporter.require(findings, at: site, in: Scope.current ?? scope as? Scope)
        return self
    }
}
