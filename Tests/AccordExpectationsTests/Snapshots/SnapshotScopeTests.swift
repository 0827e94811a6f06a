import AccordConfiguration
import AccordHTTP
import Testing

@testable import AccordExpectations
@testable import AccordSnapshots

@Suite struct SnapshotScopeTests {
    private let site = CallSite(fileID: #fileID, filePath: #filePath, line: #line, column: 1)

    private func request() throws -> SnapshotRequest {
        let options = SnapshotOptions(
            redactions: [.at("/id")], allowances: [.secret(.cardNumber, because: "a test card")],
            record: .never)
        let expectation = SnapshotExpectation(
            value: "text", format: .lines, options: options, function: #function)
        let test = SnapshotRequest.Test(
            owner: SnapshotOwner(target: "T", components: ["t()"]), isParameterized: false,
            session: SnapshotSession())
        return try TestPackage.of(site).request(expectation, by: test, Scope.current, at: site)
    }

    @Test func `a scope's redactions come first, those of inner scopes last`() async throws {
        try await withSnapshots(redacting: [.uuids]) {
            try await withSnapshots(redacting: [.dateTimes]) {
                let request = try request()
                #expect(request.scopeRedactions.map(\.name) == [".uuids", ".dateTimes"])
                #expect(request.redactions.map(\.name) == [#".at("/id")"#])
            }
        }
    }

    @Test func `allowances of scopes and of the call add up`() async throws {
        try await withSnapshots(record: .all, allowing: [.secret(.token, because: "signed by the test")]) {
            let request = try request()
            #expect(request.allowances.map(\.kind) == [.token, .cardNumber])
            #expect(request.mode == .never)
        }
    }
}
