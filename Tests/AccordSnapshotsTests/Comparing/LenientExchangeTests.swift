import AccordConfiguration
import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct LenientExchangeTests {
    private func record(_ body: String, location: String? = nil, request: String? = nil) throws -> HTTPRecord
    {
        HTTPRecord(
            requestLine: "POST /books",
            requestFields: [HTTPRecord.Field(name: "content-type", value: "application/json")],
            requestBody: try request.map { .json(try JSON(parsing: $0)) } ?? .none,
            statusLine: "HTTP/1.1 200 OK",
            responseFields: [HTTPRecord.Field(name: "content-type", value: "application/json")]
                + (location.map { [HTTPRecord.Field(name: "location", value: $0)] } ?? []),
            responseBody: .json(try JSON(parsing: body)))
    }

    private func comparison(
        _ received: HTTPRecord, _ stored: HTTPRecord, _ leniency: Leniency
    ) throws -> Comparison {
        let style = DocumentStyle(keyOrder: .free, leniency: leniency)
        let file = try Comparison(.http(stored), with: nil, style: style).received
        return try Comparison(.http(received), with: file, style: style)
    }

    @Test func `tolerances and free orders hold in bodies`() throws {
        let leniency = SnapshotFormat<Int>.dump.tolerating(0.1, at: "$..p").unordered("$").leniency
        let stored = try record(#"[{"p": 1}, {"p": 2}]"#, request: #"{"p": 3}"#)
        #expect(
            try comparison(record(#"[{"p": 2.1}, {"p": 1}]"#, request: #"{"p": 3.1}"#), stored, leniency)
                .verdict == .matched)
        #expect(
            try comparison(record(#"[{"p": 2.2}, {"p": 1}]"#, request: #"{"p": 3}"#), stored, leniency)
                .verdict == .differs)
    }

    @Test func `what a body lets pass stays as it is stored when the rest is recorded again`() throws {
        let leniency = Leniency().adding(.anyOrder, at: "$")
        let comparison = try comparison(
            record("[3, 2, 1]", location: "/2"), record("[1, 2, 3]", location: "/1"), leniency)
        #expect(comparison.verdict == .differs)
        let kept = try HTTPFile.record(in: comparison.received)
        #expect(kept.responseBody == .json([1, 2, 3]))
        #expect(kept.responseFields.last?.value == "/2")
    }

    @Test func `a number that a header names keeps its meaning in a body without an order`() throws {
        let leniency = Leniency().adding(.anyOrder, at: "$")
        let stored = try record(
            #"[{"id": "<uuid:1>", "n": "A"}, {"id": "<uuid:2>", "n": "B"}]"#, location: "/<uuid:1>")
        let shuffled = try record(
            #"[{"id": "<uuid:2>", "n": "B"}, {"id": "<uuid:1>", "n": "A"}]"#, location: "/<uuid:1>")
        let other = try record(
            #"[{"id": "<uuid:2>", "n": "A"}, {"id": "<uuid:1>", "n": "B"}]"#, location: "/<uuid:1>")
        #expect(try comparison(shuffled, stored, leniency).verdict == .matched)
        #expect(try comparison(other, stored, leniency).verdict == .differs)
    }

    @Test func `a number that a header names tells elements apart that nothing else does`() throws {
        let leniency = Leniency().adding(.anyOrder, at: "$")
        let stored = try record(#"[{"id": "<uuid:1>"}, {"id": "<uuid:2>"}]"#, location: "/<uuid:1>")
        let shuffled = try record(#"[{"id": "<uuid:2>"}, {"id": "<uuid:1>"}]"#, location: "/<uuid:1>")
        #expect(try comparison(shuffled, stored, leniency).verdict == .matched)
    }

    @Test func `a place that only one of the bodies has is no mistake`() throws {
        let leniency = Leniency().adding(.anyOrder, at: "$.items")
        let comparison = try comparison(
            record(#"{"items": [2]}"#, request: "{}"), record(#"{"items": [1]}"#, request: "{}"), leniency)
        #expect(comparison.remarks.isEmpty)
    }
}
