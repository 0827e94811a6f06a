import AccordConfiguration
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordReport
import Testing

@testable import AccordSnapshots

/// Formats and their comparisons through the whole of an expectation.
@Suite struct SnapshotFlowTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func check<Value: Sendable>(
        _ value: Value, as format: SnapshotFormat<Value>, session: SnapshotSession = SnapshotSession()
    ) -> SnapshotOutcome {
        let test = SnapshotRequest.Test(owner: sandbox.owner, isParameterized: false, session: session)
        return sandbox.snapshots().check(
            SnapshotRequest(
                value, as: format, named: nil, redacting: [], by: test, mode: .pending, keyOrder: .free,
                at: CallSite(
                    fileID: "ShopTests/BookTests.swift", filePath: "/shop/BookTests.swift", line: 7, column: 3
                )))
    }

    @Test func `what is accepted matches under the format that recorded it`() throws {
        let format = SnapshotFormat<JSON>.json.unordered("$").tolerating(0.1)
        try sandbox.store("[1, 2, 3]\n")
        #expect(check([3.05, 9, 1], as: format).rules == ["snapshots/differs"])
        try sandbox.decisions.accept(Sandbox.path)
        #expect(try sandbox.stored() == "[\n  1,\n  9,\n  3.05\n]\n".replacing("3.05", with: "3"))
        #expect(check([9, 1, 3.05], as: format).findings.isEmpty)
    }

    @Test func `a failure says what a comparator and an idle place have to say`() throws {
        try sandbox.store("{\"size\": 1}\n")
        let format = SnapshotFormat<JSON>.json.unordered("/itmes").compared(at: "/size") { _, _ in
            .differs(because: "it has grown")
        }
        let finding = try #require(check(["size": 2], as: format).findings.first)
        #expect(
            finding.hints.prefix(2) == [
                "the comparison says of /size: it has grown",
                "`/itmes` selects nothing in what was received, so the comparison was strict there",
            ])
    }

    @Test func `a place that is none fails whatever is stored`() throws {
        let outcome = check(["size": 2], as: SnapshotFormat<JSON>.json.unordered("$["))
        #expect(outcome.rules == ["snapshots/compared-place"])
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `formats that compare differently must agree that it is one value`() throws {
        try sandbox.store("[1]\n")
        let session = SnapshotSession()
        let lenient = SnapshotFormat<JSON>.json.tolerating(0.5)
        #expect(check([1.25], as: lenient, session: session).findings.isEmpty)
        #expect(check([1.5], as: lenient, session: session).findings.isEmpty)
        #expect(check([1.5], as: .json, session: session).rules == ["snapshots/second-value"])
    }

    @Test func `a text that is no CSV is a finding with its place`() throws {
        let finding = try #require(check("a\"b", as: .csv).findings.first)
        #expect(finding.rule.id == "snapshots/unserialisable")
        #expect(finding.actual?.contains("the text is no CSV at 1:2") == true)
    }

    @Test func `a tree with a secret in one of its texts is refused`() throws {
        let folder = "\(sandbox.root)/out"
        try Disk().write(
            Array("token: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlc2lnbmF0dXJl\n".utf8),
            to: "\(folder)/a")
        #expect(check(folder, as: .tree).rules == ["snapshots/secret"])
    }
}
