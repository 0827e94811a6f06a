import AccordConfiguration
import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordSnapshots

/// What a pending body answers, so that a review can ask the contract of it.
@Suite struct BodyOriginTests {
    private let sandbox: Sandbox
    private let exchange = Exchange(
        request: Request(method: .get, target: "/books/1?token=abc"),
        response: Response(
            status: .ok, headers: [.contentType: "application/json"], body: Body(Array("[1]".utf8))))

    init() throws { sandbox = try Sandbox() }

    private func origin(_ format: SnapshotFormat<Exchange>) throws -> BodyOrigin? {
        let test = SnapshotRequest.Test(
            owner: sandbox.owner, isParameterized: false, session: SnapshotSession())
        _ = sandbox.snapshots().check(
            SnapshotRequest(
                exchange, as: format, named: nil, redacting: [], by: test, mode: .pending, keyOrder: .free,
                at: CallSite(
                    fileID: "ShopTests/BookTests.swift", filePath: "/shop/BookTests.swift", line: 7, column: 3
                )))
        return try #require(try sandbox.pending.list().first).origin
    }

    @Test(arguments: [SnapshotFormat<Exchange>.json, .lines, .data, .csv])
    func `an entry that is a body knows what it answers, without the query`(
        format: SnapshotFormat<Exchange>
    ) throws {
        let origin = try #require(try origin(format))
        #expect((origin.method, origin.path) == ("GET", "/books/1"))
        #expect((origin.status, origin.mediaType) == (200, "application/json"))
    }

    @Test(arguments: [
        .http, SnapshotFormat<JSON>.json.pullback { try $0.response.body.json() },
    ]) func `one that is more than a body, or made of it, does not`(format: SnapshotFormat<Exchange>) throws {
        #expect(try origin(format) == nil)
    }

    @Test func `an undo keeps it`() throws {
        let before = try origin(.json)
        let path = try #require(try sandbox.pending.list().first).path
        try sandbox.decisions.reject(path)
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.pending.entry(path)?.meta.origin == before)
        #expect(before != nil)
    }

    @Test(arguments: [
        #"{"method": "GET", "path": "/", "status": 99}"#, #"{"method": "GET", "status": 200}"#,
        #"{"method": 1, "path": "/", "status": 200}"#, "[]",
    ]) func `what is no origin is none`(text: String) throws {
        #expect(BodyOrigin(json: try JSON(parsing: text)) == nil)
    }
}
