public import AccordConfiguration
public import AccordHTTP
public import AccordSnapshots

extension Exchange {
    /// Compares the exchange with the snapshot that is stored for this test.
    ///
    /// - Parameters:
    ///   - format: `.http` keeps request and response; `.json`, `.lines` and `.data` the response's body.
    ///   - name: tells the snapshots of one test apart; needed in parametrised tests.
    ///   - redactions: what to replace by placeholders before anything is compared or stored.
    ///   - allowances: secrets that may be stored, each with the reason why.
    ///   - record: a record mode for this call alone.
    ///   - keyOrder: `.asSent` where the order of an object's members counts.
    @discardableResult
    public func expectSnapshot(
        as format: SnapshotFormat<Exchange> = .http, named name: String? = nil,
        redacting redactions: Redaction..., allowing allowances: SnapshotAllowance...,
        record: RecordMode? = nil, keyOrder: KeyOrder? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column, function: StaticString = #function
    ) -> Exchange {
        let options = SnapshotOptions(
            name: name, redactions: redactions, allowances: allowances, record: record, keyOrder: keyOrder)
        expectation(format, options, function)
            .check(at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
        return self
    }

    /// Compares like `expectSnapshot`, and ends the test where the exchange differs from what is stored.
    ///
    /// - Throws: an error that ends the test; the issue has been recorded.
    @discardableResult
    public func requireSnapshot(
        as format: SnapshotFormat<Exchange> = .http, named name: String? = nil,
        redacting redactions: Redaction..., allowing allowances: SnapshotAllowance...,
        record: RecordMode? = nil, keyOrder: KeyOrder? = nil,
        fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
        column: Int = #column, function: StaticString = #function
    ) throws -> Exchange {
        let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
        let options = SnapshotOptions(
            name: name, redactions: redactions, allowances: allowances, record: record, keyOrder: keyOrder)
        let findings = expectation(format, options, function).check(at: site)
        if !findings.isEmpty { try Reporter.endReported(findings, at: site) }
        return self
    }

    private func expectation(
        _ format: SnapshotFormat<Exchange>, _ options: SnapshotOptions, _ function: StaticString
    ) -> SnapshotExpectation<Exchange> {
        SnapshotExpectation(
            value: self, format: format, options: options, scope: scope as? Scope, function: function)
    }
}
