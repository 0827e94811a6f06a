import AccordJSON
import AccordSnapshots
import Testing

@testable import AccordReview

struct VolatileValuesTests {
    private static let recordedAt = 1_760_000_000_000
    private static let (one, two) = (
        "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "b7e1d0e2-1111-4222-8333-444455556666"
    )

    private func choice(_ old: JSON?, _ new: JSON) -> HunkChoice {
        HunkChoice(
            old: old.map { $0.serialized() + [0x0A] }, new: new.serialized() + [0x0A], path: "a.json")
    }

    private func proposals(_ choice: HunkChoice) -> [VolatileProposal] {
        VolatileValues(choice, recordedAt: Self.recordedAt).proposals
    }

    private func redacted(_ choice: HunkChoice) -> String {
        String(decoding: RedactedText(choice, proposals(choice)).bytes, as: UTF8.self)
    }

    @Test(
        arguments: [
            (JSON(one), JSON(two), VolatileKind.uuid, "<uuid:1>", ".at(\"/x\")"),
            (
                "2024-01-02T03:04:05Z", "2025-01-02T03:04:05.123+02:00", .dateTime, "<date-time>",
                ".at(\"/x\")"
            ),
            ("2024-01-02", "2025-06-07", .date, "<date>", ".at(\"/x\", as: Placeholder(.date))"),
            (
                "01ARZ3NDEKTSV4RRFFQ69G5FAV", "01BX5ZZKBKACTAV9WEVGEMMVRY", .ulid,
                "<regex ^[0-9A-HJKMNP-TV-Z]{26}$>",
                ".at(\"/x\", as: Placeholder(.regex, argument: \"^[0-9A-HJKMNP-TV-Z]{26}$\"))"
            ),
            (
                "9f86d081884c7d65", "60303ae22b998861", .hex, "<regex ^[0-9a-fA-F]{16}$>",
                ".at(\"/x\", as: Placeholder(.regex, argument: \"^[0-9a-fA-F]{16}$\"))"
            ),
            (1_759_000_000, 1_760_000_001, .timestamp, "<integer>", ".at(\"/x\", as: Placeholder(.integer))"),
            (
                1_759_999_999_999, 1_760_000_001_000, .timestamp, "<integer>",
                ".at(\"/x\", as: Placeholder(.integer))"
            ),
            (1_000_001, 1_000_002, .counter, "<integer>", ".at(\"/x\", as: Placeholder(.integer))"),
        ] as [(JSON, JSON, VolatileKind, String, String)])
    func `a volatile value has its kind, its placeholder and its redaction`(
        _ old: JSON, _ new: JSON, _ kind: VolatileKind, _ placeholder: String, _ redaction: String
    ) throws {
        let choice = choice(["x": old], ["x": new])
        let proposals = proposals(choice)
        #expect(proposals.map(\.kind) == [kind])
        #expect(proposals.map(\.redaction) == [redaction])
        #expect(proposals.map(\.placeholder.description) == [placeholder])
        #expect(try #require(Placeholder(placeholder)).matches(new))
        #expect(redacted(choice) == "{\n  \"x\": \(JSON(placeholder).text())\n}\n")
    }

    @Test(
        arguments: [
            ("Walden", "Emma"), (1, 2), (99_999, 99_998), (true, false),
            ("1234567890123456", "6543210987654321"),
            ("deadbeef", "cafebabe"), ("2024-01-02", "soon"), ("abc", "2024-01-02"),
            ("INFORMATIONALLYUNIMPORTANT", "DISPROPORTIONATELYILOUILOU"),
        ] as [(JSON, JSON)])
    func `a value that somebody may have written is none`(_ old: JSON, _ new: JSON) {
        #expect(proposals(choice(["x": old], ["x": new])).isEmpty)
    }

    @Test func `what was never stored is volatile only where nobody writes it by hand`() {
        let new: JSON = [
            "id": JSON(Self.one), "born": "2020-01-01", "at": "2025-01-02T03:04:05Z", "count": 1_000_000,
            "seen": JSON(Self.recordedAt),
        ]
        #expect(Set(proposals(choice(nil, new)).map(\.kind)) == [.uuid, .dateTime, .timestamp])
        #expect(Set(proposals(choice(["x": 1], new)).map(\.kind)) == [.uuid, .dateTime, .timestamp])
    }

    @Test func `equal values share a number, beside the numbers that are there`() {
        let choice = choice(
            ["z": "<uuid:4>", "a": 1],
            ["z": "<uuid:4>", "a": JSON(Self.one), "b": JSON(Self.two), "c": JSON(Self.one.uppercased())])
        #expect(proposals(choice).map(\.placeholder.number) == [5, 6, 5])
    }

    @Test func `a value inside of a longer text is replaced there`() {
        let choice = choice(
            ["href": JSON("/books/\(Self.one)/at/2024-01-02T03:04:05Z")],
            ["href": JSON("/books/\(Self.two)/at/2025-01-02T03:04:05Z")])
        #expect(redacted(choice) == "{\n  \"href\": \"/books/<uuid:1>/at/<date-time>\"\n}\n")
        #expect(RedactionSource.list(for: proposals(choice)) == [".uuids", ".dateTimes"])
    }

    @Test func `several of a kind ask for one redaction, and places that differ in an index for a path`() {
        let old: JSON = ["items": [["id": 1_000_001, "on": 1], ["id": 1_000_002, "on": 2]]]
        let new: JSON = ["items": [["id": 1_000_003, "on": 1], ["id": 1_000_004, "on": 2]]]
        let proposals = proposals(choice(old, new))
        #expect(
            RedactionSource.list(for: proposals)
                == [".at(\"$.items[*].id\", as: Placeholder(.integer))"])
        let ids = self.proposals(choice(["a": 1, "b": 1], ["a": JSON(Self.one), "b": JSON(Self.two)]))
        #expect(RedactionSource.list(for: ids) == [".uuids"])
    }

    @Test func `names that a path or a Swift literal cannot hold are quoted`() {
        let old: JSON = ["a \"b\"": [1_000_001, 1_000_002], "c/d'e": ["f-g": 1_000_001]]
        let new: JSON = ["a \"b\"": [1_000_003, 1_000_004], "c/d'e": ["f-g": 1_000_003]]
        #expect(
            RedactionSource.list(for: proposals(choice(old, new))) == [
                #".at("$['a \"b\"'][*]", as: Placeholder(.integer))"#,
                #".at("/c~1d'e/f-g", as: Placeholder(.integer))"#,
            ])
    }

    @Test func `what a terminal would obey is escaped in the source of a redaction`() {
        let old: JSON = ["\u{1B}[2J\t": 1_000_001]
        let new: JSON = ["\u{1B}[2J\t": 1_000_003]
        #expect(
            RedactionSource.list(for: proposals(choice(old, new)))
                == [#".at("/\u{1b}[2J\u{9}", as: Placeholder(.integer))"#])
    }

    @Test func `the values of an exchange are found in its lines, fields and bodies`() {
        func exchange(_ id: String, _ tag: String) -> [UInt8] {
            Array(
                """
                GET /books/\(id)

                HTTP/1.1 200 OK
                content-type: application/json
                etag: "\(tag)"

                {
                  "id": "\(id)"
                }

                """.utf8)
        }
        let choice = HunkChoice(
            old: exchange(Self.one, "9f86d081884c7d659a2f"), new: exchange(Self.two, "60303ae22b9988611111"),
            path: "a.http")
        let proposals = proposals(choice)
        #expect(RedactionSource.list(for: proposals) == [".uuids", ".header(\"etag\")"])
        let text = exchange("<uuid:1>", "")
        #expect(
            redacted(choice)
                == String(decoding: text, as: UTF8.self).replacing("\"\"", with: "<redacted>"))
    }

    private func cookies(_ old: [String], _ new: [String]) -> HunkChoice {
        func exchange(_ cookies: [String]) -> [UInt8] {
            let fields = cookies.map { "set-cookie: \($0)\n" }.joined()
            return Array("GET /a\n\nHTTP/1.1 200 OK\ncontent-type: text/plain\n\(fields)\nhi\n".utf8)
        }
        return HunkChoice(old: exchange(old), new: exchange(new), path: "a.http")
    }

    @Test(
        arguments: [
            (["s=abc; Path=/"], ["s=xyz; Path=/"], ["s=<redacted>; Path=/"], [".cookie(\"s\")"]),
            (
                ["s=abc; Expires=Wed, 21 Oct 2015 07:28:00 GMT"],
                ["s=abc; Expires=Thu, 22 Oct 2015 07:28:00 GMT"],
                ["s=<redacted>; Expires=<date>"], [".cookie(\"s\")"]
            ),
            (["a=1", "b=2"], ["a=1", "b=3"], ["a=1", "b=<redacted>"], [".cookie(\"b\")"]),
            (
                ["a=1", "b=2"], ["a=4", "b=3", "c=9"], ["a=<redacted>", "b=<redacted>", "c=9"],
                [".cookie(\"a\")", ".cookie(\"b\")"]
            ),
            (["s=\(one)"], ["s=\(two)"], ["s=<uuid:1>"], [".uuids"]),
            (["s=abc; Path=/"], ["s=abc; Path=/b"], ["s=abc; Path=/b"], []),
            (["=abc"], ["=xyz"], ["=xyz"], []), (["abc"], ["xyz"], ["xyz"], []),
            ([], ["s=abc"], ["s=abc"], []),
        ] as [([String], [String], [String], [String])])
    func `a cookie that is set with another value is hidden as its redaction would hide it`(
        _ old: [String], _ new: [String], _ stored: [String], _ redactions: [String]
    ) {
        let choice = cookies(old, new)
        #expect(RedactionSource.list(for: proposals(choice)) == redactions)
        #expect(redacted(choice) == String(decoding: cookies([], stored).new, as: UTF8.self))
    }

    @Test func `a proposed cookie says where it stands`() throws {
        let proposal = try #require(proposals(cookies(["s=abc"], ["s=xyz"])).first)
        #expect(Rules.title(proposal) == "cookie  s, line 5")
        #expect(Rules.instead(proposal) == "stored as <redacted>, redaction .cookie(\"s\")")
    }

    @Test func `lines of a text are searched, and only what a redaction finds there is proposed`() {
        let choice = HunkChoice(
            old: Array("run \(Self.one) of 2024-01-02, 9f86d081884c7d65\n".utf8),
            new: Array("run \(Self.two) of 2025-01-02, 60303ae22b998861\n".utf8), path: "a.txt")
        #expect(redacted(choice) == "run <uuid:1> of <date>, 60303ae22b998861\n")
        #expect(RedactionSource.list(for: proposals(choice)) == [".uuids", ".dates"])
    }
}
