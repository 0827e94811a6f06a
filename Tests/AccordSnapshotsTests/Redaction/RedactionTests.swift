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
                json, .pointer("/id"), .pointer("/token"),
                .pointer("/list", as: Placeholder(.array, argument: "2..")))
                == ["id": "<number>", "token": "<string>", "list": "<array 2..>"])
    }

    @Test func `a typed placeholder does not hide a value that it does not match`() throws {
        let total = Redaction.pointer("/total", as: Placeholder(.number, argument: "1.."))
        #expect(try redacted(["total": 5], total) == ["total": "<number 1..>"])
        #expect(try redacted(["total": -1], total) == ["total": -1])
        #expect(
            try redacted(["total": 7], .pointer("/total", as: Placeholder(.redacted))) == [
                "total": "<redacted>"
            ])
    }

    @Test func `a literal text that reads like a placeholder is escaped`() throws {
        #expect(
            try redacted(["a": "<any>", "b": "\\<uuid:1>", "c": "<b>"])
                == ["a": "\\<any>", "b": "\\\\<uuid:1>", "c": "<b>"])
    }
}
