import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordSnapshots

/// What a format is told that it cannot do, and what an error of its own may show.
@Suite struct FormatMisuseTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func outcome<Value: Sendable>(_ value: Value, _ format: SnapshotFormat<Value>) -> SnapshotOutcome
    {
        let test = SnapshotRequest.Test(
            owner: sandbox.owner, isParameterized: false, session: SnapshotSession())
        return sandbox.snapshots().check(
            SnapshotRequest(
                value, as: format, named: nil, redacting: [], by: test, mode: .pending, keyOrder: .free,
                at: CallSite(fileID: "T/T.swift", filePath: "/shop/T.swift", line: 7, column: 3)))
    }

    @Test(arguments: ["", "a/b", "..", "tar.gz", "a b", "é", "ABCDEFGHIJKLMNOPQ", "tmp", "orig"])
    func `an extension that is no word is refused, and nothing is written`(text: String) {
        let outcome = outcome("x", SnapshotFormat(fileExtension: text) { .text(Array($0.utf8)) })
        #expect(outcome.rules == ["snapshots/extension"])
        #expect(sandbox.files().isEmpty)
    }

    @Test func `a kept header field that has no name is refused`() throws {
        let exchange = Exchange(
            request: Request(method: .get, target: "/"), response: Response(status: .ok))
        let outcome = outcome(exchange, .http(keeping: ["x tenant"]))
        let text = TextRenderer().render(outcome.findings)
        #expect(text.contains("`x tenant` is not the name of a header field"))
        #expect(self.outcome(exchange, .http(keeping: ["x-tenant"])).rules == ["snapshots/missing"])
    }

    @Test func `a value of a table without a column is refused`() throws {
        let outcome = outcome(Table(columns: ["a"], rows: [[1], [2, 3]]), .rows)
        let text = TextRenderer().render(outcome.findings)
        #expect(text.contains("row 2 of the table has 2 values for 1 columns"))
        #expect(self.outcome(Table(columns: ["a", "b"], rows: [[1]]), .rows).rules == ["snapshots/missing"])
    }

    @Test func `an error that quotes the value shows no secret of it`() {
        let token = "ghp_" + String(repeating: "a1", count: 18)
        let format = SnapshotFormat<String>(fileExtension: "json") { .json(try JSON(parsing: $0)) }
        let text = TextRenderer().render(outcome(#"{"token": "\#(token)" "b": 1}"#, format).findings)
        #expect(!text.contains(token))
        #expect(text.contains(#"{"token": "<redacted>" "b": 1}"#))
    }
}
