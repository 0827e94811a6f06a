public import AccordConfiguration
import AccordHTTP
public import AccordSnapshots

/// Compares a value with the snapshot that is stored for this test, and fails the test where they differ.
///
/// What differs, or is not stored yet, waits under `__snapshots__/.pending` for `accord review`.
///
/// - Parameters:
///   - value: what to compare; it is serialised in this call.
///   - format: how to write it, such as `.json`, `.lines`, `.dump` or `.data`.
///   - name: tells the snapshots of one test apart; needed in parametrised tests.
///   - redactions: what to replace by placeholders before anything is compared or stored.
///   - allowances: secrets that may be stored, each with the reason why.
///   - record: a record mode for this call alone.
///   - keyOrder: `.asSent` where the order of an object's members counts.
public func expectSnapshot<Value: Sendable>(
    of value: Value, as format: SnapshotFormat<Value>, named name: String? = nil,
    redacting redactions: Redaction..., allowing allowances: SnapshotAllowance...,
    record: RecordMode? = nil, keyOrder: KeyOrder? = nil,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
    column: Int = #column, function: StaticString = #function
) {
    let options = SnapshotOptions(
        name: name, redactions: redactions, allowances: allowances, record: record, keyOrder: keyOrder)
    SnapshotExpectation(value: value, format: format, options: options, function: function)
        .check(at: CallSite(fileID: fileID, filePath: filePath, line: line, column: column))
}

/// Compares like `expectSnapshot`, and ends the test where the value differs from what is stored.
///
/// - Throws: an error that ends the test; the issue has been recorded.
public func requireSnapshot<Value: Sendable>(
    of value: Value, as format: SnapshotFormat<Value>, named name: String? = nil,
    redacting redactions: Redaction..., allowing allowances: SnapshotAllowance...,
    record: RecordMode? = nil, keyOrder: KeyOrder? = nil,
    fileID: StaticString = #fileID, filePath: StaticString = #filePath, line: Int = #line,
    column: Int = #column, function: StaticString = #function
) throws {
    let site = CallSite(fileID: fileID, filePath: filePath, line: line, column: column)
    let options = SnapshotOptions(
        name: name, redactions: redactions, allowances: allowances, record: record, keyOrder: keyOrder)
    let expectation = SnapshotExpectation(
        value: value, format: format, options: options, function: function)
    let findings = expectation.check(at: site)
    if !findings.isEmpty { try Reporter.endReported(findings, at: site) }
}
