import AccordConfiguration
import AccordJSON
import AccordReport
import Testing

@testable import AccordSnapshots

/// What a person reads of redactions, placeholders and secrets.
@Suite struct RedactionMessageTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private struct Broken: Redactor {
        struct Reason: Error, CustomStringConvertible { let description = "no key is set" }

        func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
            throw Reason()
        }
    }

    private func text(_ outcome: SnapshotOutcome) -> String { TextRenderer().render(outcome.findings) }

    @Test func `a secret is named by kind, line and place, and what to add`() {
        #expect(
            text(sandbox.check(["pay": ["card": "4242 4242 4242 4242"]])) == """
                error: a secret would be stored by ShopTests/BookTests/lists(), on line 3: card number
                  at test /shop/BookTests.swift:7:3
                  redact it: redacting: .at("/pay/card")
                  or say why it may be stored: allowing: .secret(.cardNumber, because: "…")

                """)
    }

    @Test(arguments: ["npm_", "sk-ant-"])
    func `a secret is named without an article, which no list of names would always get right`(
        prefix: String
    ) throws {
        let token = prefix + String(repeating: "a1b2", count: prefix == "npm_" ? 9 : 12)
        let headline = try #require(sandbox.check(["token": JSON(token)]).findings.first?.headline)
        #expect(headline.contains("a secret would be stored by "))
        #expect(
            headline.hasSuffix(prefix == "npm_" ? ", on line 2: npm token" : ", on line 2: Anthropic key"))
    }

    @Test func `an allowance without a reason is asked for one`() {
        let outcome = sandbox.check(["a": 1], allowing: [.secret(.bearer, because: "")])
        #expect(
            text(outcome) == """
                error: ShopTests/BookTests/lists() allows the secret .bearer without a reason
                  at test /shop/BookTests.swift:7:3
                  say why it may be stored: allowing: .secret(.bearer, because: "…")

                """)
    }

    @Test func `a redaction that matched nothing is named`() throws {
        try sandbox.store("{\n  \"a\": 1\n}\n")
        #expect(
            text(sandbox.check(["a": 1], redacting: [.at("$..id")])) == """
                warning: the redaction .at("$..id") of ShopTests/BookTests/lists() matched nothing
                  at test /shop/BookTests.swift:7:3
                  remove it, or mend its place or name

                """)
    }

    @Test func `a redaction that fits nothing of what it found is named`() throws {
        try sandbox.store("{\n  \"id\": 5\n}\n")
        #expect(
            text(sandbox.check(["id": 5], redacting: [.at("/id", as: .numbered(.uuid))])) == """
                warning: the redaction .at("/id") of ShopTests/BookTests/lists() replaced nothing: no value there \
                is <uuid>
                  at test /shop/BookTests.swift:7:3
                  name another placeholder, or none: it is then told by the value

                """)
    }

    @Test func `what a contract takes for another type is not a matter of placeholders`() throws {
        try sandbox.store("{\n  \"at\": \"never\"\n}\n")
        let place = BodyRedactor.Place(JSONPointer(tokens: ["at"]), of: "never", as: Placeholder(.dateTime))
        let redaction = Redaction.custom(BodyRedactor(".contract", request: [], response: [place]))
        #expect(
            text(sandbox.check(["at": "never"], redacting: [redaction])) == """
                warning: the redaction .contract of ShopTests/BookTests/lists() replaced nothing: no value there is \
                <date-time>
                  at test /shop/BookTests.swift:7:3
                  the contract says that it is one: mend what the app answers, or the `format` in the contract

                """)
    }

    @Test(arguments: [
        (Redaction.at("id"), "`.at(\"id\")` cannot work: a JSON Pointer"),
        (.at("$["), "`.at(\"$[\")` cannot work:"),
        (.matching("("), "`.matching(\"(\")` cannot work: a group that is never closed at byte 0"),
        (
            .matching("a", as: Placeholder(.regex, argument: "(")),
            "`.matching(\"a\")` cannot work: the pattern of <regex (> is no regular expression: a group that is"
        ),
        (
            .at("/a", as: Placeholder(.regex, argument: "(")),
            "`.at(\"/a\")` cannot work: the pattern of <regex (> is no regular expression: a group that is"
        ),
        (.header(""), "`.header(\"\")` cannot work: the name is empty"),
        (.custom(Broken()), "`.custom(Broken)` cannot work: no key is set"),
    ])
    func `a redaction that cannot work is named with the reason`(redaction: Redaction, says: String) {
        #expect(text(sandbox.check(["a": 1], redacting: [redaction])).contains("the redaction \(says)"))
    }

    private static let id: JSON = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"

    @Test(arguments: [JSON(1), JSON(2)])
    func `recording says which placeholders it has kept that no redaction gives any more`(count: JSON) throws
    {
        try sandbox.store(#"{"id": "<uuid:1>", "at": "<date-time>", "by": "<string>", "n": 1}"#)
        let received: JSON = ["id": Self.id, "at": "2025-01-02T03:04:05Z", "by": "ada", "n": count]
        let outcome = sandbox.check(received, mode: .all, redacting: [.at("/by")])
        let finding = try #require(outcome.findings.last)
        #expect(
            TextRenderer().render([finding]) == """
                warning: recording ShopTests/BookTests/lists() kept placeholders that no redaction has given: \
                <uuid:1> at /id, <date-time> at /at
                  at test /shop/BookTests.swift:7:3
                  nothing to do where they were written by hand
                  where their redaction was taken out of the test: remove __snapshots__/ShopTests/BookTests/lists.json, \
                and record it again

                """)
        #expect(try sandbox.stored()?.contains("<uuid:1>") == true)
    }

    @Test func `the kept placeholders are counted beyond the first`() throws {
        let stored = (0..<9).map { "\"k\($0)\": \"<number>\"" }.joined(separator: ",")
        try sandbox.store("{\(stored)}")
        let outcome = sandbox.check(JSON(members: (0..<9).map { ("k\($0)", JSON($0)) }), mode: .all)
        #expect(outcome.rules == ["snapshots/kept-placeholders"])
        #expect(outcome.findings.first?.headline.hasSuffix("<number> at /k4, 4 more") == true)
    }

    @Test(
        arguments: [
            ("<any>", RecordMode.all, []), ("<regex ^0b>", .all, []), ("<string 36..36>", .all, []),
            ("<uuid>", .all, []),
            ("<uuid:1>", .all, [Redaction.uuids]), ("<any>", .all, [.uuids]), ("<uuid:1>", .pending, []),
            ("<uuid:1>", .never, []), ("<uuid:1>", .missing, []),
        ] as [(String, RecordMode, [Redaction])])
    func
        `placeholders that a redaction gives, that say more than a type, or that are compared alone are kept silently`(
            placeholder: String, mode: RecordMode, redactions: [Redaction]
        ) throws
    {
        try sandbox.store("{\"id\": \"\(placeholder)\"}")
        #expect(sandbox.check(["id": Self.id], mode: mode, redacting: redactions).findings.isEmpty)
    }

    @Test func `placeholders that do not match are listed, and cut`() throws {
        let stored = (0..<9).map { "\"k\($0)\": \"<integer ..0>\"" }.joined(separator: ",")
        try sandbox.store("{\(stored)}")
        let received = JSON(members: (0..<9).map { ("k\($0)", JSON($0 + 1)) })
        let hints = sandbox.check(received, mode: .never).findings.first?.hints ?? []
        #expect(
            hints.prefix(2) == [
                "<integer ..0> at /k0 got 1: it is not within ..0",
                "<integer ..0> at /k1 got 2: it is not within ..0",
            ])
        #expect(hints.dropFirst(5).first == "4 more placeholders do not match")
    }

    @Test(arguments: [
        ("<string ..2>", "\"abc\"", "<string ..2> at /v got \"abc\": its length is not within ..2"),
        ("<array 2..>", "[1]", "<array 2..> at /v got an array of 1: its count is not within 2.."),
        ("<uuid>", "5", "<uuid> at /v got 5: it is no uuid"),
        ("<regex ^a$>", "\"b\"", "<regex ^a$> at /v got \"b\": the pattern is not found in it"),
        (
            "<regex (>", "\"b\"",
            "<regex (> at /v got \"b\": its pattern is no regular expression: a group that is never closed at byte 0 of the pattern"
        ),
    ])
    func `a placeholder says what it got and why that is wrong`(
        placeholder: String, value: String, says: String
    ) throws {
        try sandbox.store("{\"v\": \"\(placeholder)\"}")
        let received: JSON = ["v": try JSON(parsing: value)]
        #expect(sandbox.check(received, mode: .never).findings.first?.hints.first == says)
    }
}
