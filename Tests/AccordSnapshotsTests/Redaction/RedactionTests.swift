import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct RedactionTests {
    private func redacted(_ json: JSON, _ redactions: Redaction...) throws -> JSON? {
        var content = SnapshotContent.json(json).escapingPlaceholders()
        var placeholders = Placeholders()
        for redaction in redactions { _ = try redaction.redactor.redact(&content, &placeholders) }
        guard case .json(let result) = content else { return nil }
        return result
    }

    private let one = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
    private let two = "B7E1D0E2-1111-4222-8333-444455556666"

    @Test func `equal ids get equal numbers, in the order of sorted keys`() throws {
        let json: JSON = ["z": JSON(two), "a": JSON(one), "list": [JSON(two.lowercased()), JSON(one)]]
        #expect(
            try redacted(json, .uuids)
                == ["z": "<uuid:2>", "a": "<uuid:1>", "list": ["<uuid:2>", "<uuid:1>"]])
    }

    @Test func `numbers do not depend on how an encoder shuffles keys`() throws {
        let straight: JSON = ["a": JSON(one), "b": JSON(two)]
        let shuffled: JSON = ["b": JSON(two), "a": JSON(one)]
        #expect(try redacted(straight, .uuids) == redacted(shuffled, .uuids))
    }

    @Test func `an id inside a longer text is replaced, and its neighbours stay`() throws {
        #expect(
            try redacted(["self": JSON("/orders/\(one)/items"), "no": JSON("x\(one)")], .uuids)
                == ["self": "/orders/<uuid:1>/items", "no": JSON("x\(one)")])
    }

    @Test(arguments: [
        ("2026-11-21T04:06:00Z", "<date-time>"),
        ("2026-11-21t04:06:00.123456z", "<date-time>"),
        ("2026-11-21T04:06:00+01:00", "<date-time>"),
        ("at 2026-11-21T04:06Z.", "at <date-time>."),
        ("2026-11-21", "2026-11-21"),
        ("2026-11-21T04:06:00", "2026-11-21T04:06:00"),
    ])
    func `a date with a time and a zone is replaced`(text: String, expected: String) throws {
        #expect(try redacted([JSON(text)], .dateTimes) == [JSON(expected)])
    }

    @Test func `a pointer takes the placeholder of the value's type, or the one given`() throws {
        let json: JSON = ["id": 7, "token": "secret", "list": [1, 2]]
        #expect(
            try redacted(
                json, .at("/id"), .at("/token"),
                .at("/list", as: Placeholder(.array, argument: "2..")))
                == ["id": "<number>", "token": "<string>", "list": "<array 2..>"])
    }

    @Test func `a typed placeholder does not hide a value that it does not match`() throws {
        let total = Redaction.at("/total", as: Placeholder(.number, argument: "1.."))
        #expect(try redacted(["total": 5], total) == ["total": "<number 1..>"])
        #expect(try redacted(["total": -1], total) == ["total": -1])
        #expect(
            try redacted(["total": 7], .at("/total", as: Placeholder(.redacted))) == [
                "total": "<redacted>"
            ])
    }

    @Test func `a literal text that reads like a placeholder is escaped`() throws {
        #expect(
            try redacted(["a": "<any>", "b": "\\<uuid:1>", "c": "<b>"])
                == ["a": "\\<any>", "b": "\\\\<uuid:1>", "c": "<b>"])
    }

    // MARK: - Places

    @Test func `a path takes all that it selects, and keeps apart what differs where asked`() throws {
        let json: JSON = ["id": "b", "items": [["id": "a"], ["id": "b"], ["id": 7]]]
        #expect(
            try redacted(json, .at("$..id")) == [
                "id": "<string>", "items": [["id": "<string>"], ["id": "<string>"], ["id": "<number>"]],
            ])
        #expect(
            try redacted(json, .at("$..id", as: .numbered(.string))) == [
                "id": "<string:1>", "items": [["id": "<string:2>"], ["id": "<string:1>"], ["id": 7]],
            ])
    }

    @Test func `values that are equal as numbers get equal numbers`() throws {
        let json = try JSON(parsing: "[1, 1.0, 2]")
        #expect(
            try redacted(json, .at("$[*]", as: .numbered(.integer)))
                == ["<integer:1>", "<integer:1>", "<integer:2>"])
    }

    @Test func `what an earlier redaction has replaced is kept, unless all of it is to be hidden`() throws {
        let json: JSON = ["id": JSON(one)]
        #expect(try redacted(json, .uuids, .at("/id")) == ["id": "<uuid:1>"])
        #expect(try redacted(json, .uuids, .at("/id", as: Placeholder(.any))) == ["id": "<uuid:1>"])
        #expect(try redacted(json, .uuids, .at("/id", as: Placeholder(.redacted))) == ["id": "<redacted>"])
    }

    @Test func `equal values stay equal across redactions`() throws {
        #expect(
            try redacted(["a": JSON(one), "b": JSON("is \(one)")], .at("/a"), .uuids)
                == ["a": "<uuid:1>", "b": "is <uuid:1>"])
    }

    @Test(arguments: ["a", "/a~2", "$[", "$..", "$.a b"])
    func `a place that is neither a pointer nor a path is refused`(place: String) {
        #expect(throws: RedactionError.self) { try redacted(["a": 1], .at(place)) }
    }

    // MARK: - Patterns

    @Test func `a pattern replaces its matches, or its first group alone`() throws {
        let json: JSON = ["text": "ord-12 and ord-7, again ord-12", "n": 12]
        #expect(
            try redacted(json, .matching(#"ord-\d+"#))
                == ["text": "<string> and <string>, again <string>", "n": 12])
        #expect(
            try redacted(json, .matching(#"ord-(\d+)"#, as: .numbered(.string)))
                == ["text": "ord-<string:1> and ord-<string:2>, again ord-<string:1>", "n": 12])
    }

    @Test func `a pattern that is no regular expression is refused with the reason`() {
        #expect(
            throws: RedactionError.invalidPattern(
                "(", reason: "a group that is never closed at byte 0 of the pattern")
        ) { try redacted(["a": "b"], .matching("(")) }
    }

    @Test func `a pattern that takes too many steps is refused`() {
        let text = JSON(String(repeating: "a", count: 3_000) + "c")
        #expect(throws: RedactionError.undecided("(a+)+b|c")) { try redacted([text], .matching("(a+)+b|c")) }
    }

    @Test func `a date is replaced where it stands without a time`() throws {
        let json: JSON = ["on 2026-11-21", "2026-11-21T04:06:00Z", "2026-13-21", "2026-11-32"]
        #expect(
            try redacted(json, .dates) == ["on <date>", json[1] ?? .null, json[2] ?? .null, json[3] ?? .null])
    }
}
