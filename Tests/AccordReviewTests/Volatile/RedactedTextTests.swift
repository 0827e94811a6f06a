import AccordJSON
import AccordSnapshots
import Testing

@testable import AccordReview

/// What is carried out of what was proposed.
struct RedactedTextTests {
    private static let (one, two) = (
        "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11", "b7e1d0e2-1111-4222-8333-444455556666"
    )

    private func choice(_ new: JSON) -> HunkChoice {
        HunkChoice(old: nil, new: new.serialized() + [0x0A], path: "a.json")
    }

    private func proposals(_ choice: HunkChoice) -> [VolatileProposal] {
        VolatileValues(choice, recordedAt: 1_760_000_000_000).proposals
    }

    private func redacted(_ choice: HunkChoice) -> String {
        String(decoding: RedactedText(choice, proposals(choice)).bytes, as: UTF8.self)
    }

    private func lines(_ old: String?, _ new: String, _ path: String) -> HunkChoice {
        HunkChoice(old: old.map { Array($0.utf8) }, new: Array(new.utf8), path: path)
    }

    private static func exchange(_ id: String, _ at: String) -> String {
        """
        POST /books/\(id)
        content-type: application/json

        {
          "by": "\(id)"
        }

        HTTP/1.1 201 Created
        location: /books/\(id)

        {
          "at": "\(at)",
          "id": "\(id)"
        }

        """
    }

    @Test(arguments: [nil, "<<<<<<< ours\nGET /\n", ""])
    func `in an exchange that is new, or whose stored one is damaged, every chosen value is replaced`(
        _ old: String?
    ) {
        let choice = lines(old, Self.exchange(Self.one, "2025-01-02T03:04:05Z"), "a.http")
        let proposals = proposals(choice)
        let text = RedactedText(choice, proposals)
        #expect(String(decoding: text.bytes, as: UTF8.self) == Self.exchange("<uuid:1>", "<date-time>"))
        #expect(text.missed.isEmpty)
        #expect(RedactionSource.list(for: proposals) == [".uuids", ".dateTimes"])
    }

    @Test(arguments: [nil, "[\n  {\"id\":\"x\",\"n\":1}\n]\n"])
    func `the values of rows are replaced in their rows`(_ old: String?) {
        let choice = lines(
            old, "[\n  {\"id\":\"\(Self.one)\",\"n\":1},\n  {\"id\":\"\(Self.two)\",\"n\":2}\n]\n", "a.json")
        #expect(
            redacted(choice) == "[\n  {\"id\":\"<uuid:1>\",\"n\":1},\n  {\"id\":\"<uuid:2>\",\"n\":2}\n]\n")
    }

    @Test(arguments: [
        "{ \"id\": \"ID\" }\n", "{\n    \"id\": \"ID\"\n}\n", "{\n  \"id\": \"ID\",\n  \"id\": \"ID\"\n}\n",
    ])
    func `of JSON that cannot be written back by values the lines are searched`(_ text: String) {
        let choice = lines(nil, text.replacing("ID", with: Self.one), "a.json")
        #expect(redacted(choice) == text.replacing("ID", with: "<uuid:1>"))
        #expect(RedactionSource.list(for: proposals(choice)) == [".uuids"])
    }

    @Test(arguments: ["a.xml", "a.html"])
    func `a placeholder in XML and HTML is escaped as its redaction does it`(_ path: String) {
        let end = path == "a.xml" ? ">" : "&gt;"
        func page(_ id: String, _ value: String, _ raw: String) -> String {
            """
            <!-- run \(raw) -->
            <p id="b" title="of \(value), a > b">
              <i>see \(id)</i>
              <s>&lt;uuid:3&gt;</s>
            </p>

            """
        }
        let choice = lines(
            page("x", "x", "x"), page(Self.one, Self.two, Self.one), path)
        #expect(redacted(choice) == page("&lt;uuid:4&gt;", "&lt;uuid:5\(end)", "<uuid:4>"))
    }

    @Test func `a script holds its placeholders as they are`() {
        let choice = lines(nil, "<script>let id = \"\(Self.one)\"</script><b>\(Self.two)</b>\n", "a.html")
        #expect(
            redacted(choice) == "<script>let id = \"<uuid:1>\"</script><b>&lt;uuid:2&gt;</b>\n")
    }

    @Test func `no placeholder is proposed for bytes, in which no redaction finds anything`() {
        #expect(proposals(lines(nil, "id \(Self.one)\n", "a.bin")).isEmpty)
    }

    @Test func `a value that does not stand where it was found is told, not passed over`() {
        let choice = choice(["id": JSON(Self.one), "more": JSON(Self.two)])
        let proposals = proposals(choice)
        let other = self.choice(["id": JSON(Self.two), "more": JSON(Self.two)])
        let text = RedactedText(other, proposals)
        #expect(text.missed == [proposals[0]])
        #expect(
            RedactedText(lines(nil, "short\n", "a.json"), proposals).missed == proposals)
    }

    @Test func `without a proposal the text stays as it was received`() {
        let choice = choice(["x": 2])
        #expect(RedactedText(choice, []).bytes == choice.new)
    }
}
