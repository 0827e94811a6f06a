import AccordConfiguration
import AccordHTTP
import AccordReport
import AccordSnapshots

/// One snapshot expectation, from its settings to the runner.
struct SnapshotExpectation<Value: Sendable> {
    var value: Value
    var format: SnapshotFormat<Value>
    var options: SnapshotOptions
    /// The scope that a value carries which left the test's task.
    var scope: Scope?
    var function: StaticString

    /// Compares with what is stored and tells the runner.
    ///
    /// - Returns: the findings that fail the test.
    @discardableResult
    func check(at site: CallSite) -> [Finding] {
        let scope = Scope.current ?? scope
        let outcome: SnapshotOutcome
        do {
            let package = try TestPackage.of(site)
            Reporter.record(package.untoldWarnings(), at: site, in: scope)
            outcome = try package.check(self, scope, at: site)
        } catch {
            outcome = SnapshotOutcome(failing: Finding.of(error))
        }
        Reporter.record(outcome.findings, at: site, in: scope, attachments: outcome.attachments)
        return outcome.findings.filter { $0.severity == .error }
    }
}

extension TestPackage {
    fileprivate func check<Value>(
        _ expectation: SnapshotExpectation<Value>, _ scope: Scope?, at site: CallSite
    ) throws -> SnapshotOutcome {
        guard let test = AssertingTest.here(scope, at: site, function: expectation.function) else {
            return SnapshotOutcome(failing: Finding(.noTest, places: [site.place]))
        }
        return snapshots.check(try request(expectation, by: test, scope, at: site))
    }

    /// What the call and the test's scope say together: the call counts, redactions and allowances add up.
    func request<Value>(
        _ expectation: SnapshotExpectation<Value>, by test: SnapshotRequest.Test, _ scope: Scope?,
        at site: CallSite
    ) throws -> SnapshotRequest {
        let settings = scope?.bindings[SnapshotSettings.self]
        let options = expectation.options
        func resolved(_ redactions: [Redaction], isOfCall: Bool) throws -> [Redaction] {
            try redactions.map {
                try $0.resolved(for: expectation.value, scope, at: site, isOfCall: isOfCall)
            }
        }
        var request = SnapshotRequest(
            expectation.value, as: expectation.format, named: options.name,
            redacting: try resolved(options.redactions, isOfCall: true), by: test,
            mode: configuration.recordMode(call: options.record, scope: settings?.record),
            keyOrder: configuration.keyOrder(call: options.keyOrder), at: site)
        request.scopeRedactions = try resolved(settings?.redactions ?? [], isOfCall: false)
        request.allowances = (settings?.allowances ?? []) + options.allowances
        return request
    }
}
