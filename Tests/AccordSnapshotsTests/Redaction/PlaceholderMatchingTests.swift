import AccordJSON
import Testing

@testable import AccordSnapshots

@Suite struct PlaceholderMatchingTests {
    private let one: JSON = "0b0c3f4a-6a0e-4a54-9d0a-0d7f3b6b7c11"
    private let two: JSON = "b7e1d0e2-1111-4222-8333-444455556666"

    private func reasons(_ received: JSON, _ stored: JSON) throws -> [PlaceholderMismatch.Reason] {
        try Matching.fit(received, to: stored, by: Leniency()).mismatches.map(\.reason)
    }

    @Test func `different numbers mean different values`() throws {
        #expect(try reasons(["a": one, "b": two], ["a": "<uuid:1>", "b": "<uuid:2>"]).isEmpty)
        #expect(
            try reasons(["a": one, "b": one], ["a": "<uuid:1>", "b": "<uuid:2>"])
                == [.isAlso(Placeholder(.uuid, number: 1))])
        #expect(try reasons(["a": one, "b": one], ["a": "<uuid>", "b": "<uuid>"]).isEmpty)
    }

    @Test func `equal numbers mean equal values, and UUIDs are equal in either case`() throws {
        let upper = JSON(try #require(one.string).uppercased())
        #expect(try reasons([one, upper], ["<uuid:1>", "<uuid:1>"]).isEmpty)
        #expect(
            try reasons([one, two], ["<uuid:1>", "<uuid:1>"]) == [.differs(from: JSONPointer(tokens: ["0"]))])
    }

    @Test func `numbers of one kind say nothing of another kind`() throws {
        #expect(try reasons(["x", "x"], ["<string:1>", "<any:1>"]).isEmpty)
    }

    @Test(arguments: [
        ("<number 1..>", "0", PlaceholderMismatch.Reason.outOfBounds(0)), ("<number>", "\"1\"", .otherType),
        ("<string ..2>", "\"abc\"", .outOfBounds(3)), ("<array 2..>", "[1]", .outOfBounds(1)),
        ("<regex ^a$>", "\"b\"", .patternNotFound), ("<regex ^a$>", "1", .otherType),
        ("<uuid>", "\"x\"", .otherType),
        ("<regex ^(a+)+\\1b$>", "\"\(String(repeating: "a", count: 2000))\"", .undecided),
    ])
    func `a placeholder says why it does not match`(
        placeholder: String, value: String, reason: PlaceholderMismatch.Reason
    ) throws {
        let received = try JSON(parsing: value)
        #expect(try reasons(["a": [received]], ["a": [JSON(placeholder)]]) == [reason])
    }

    @Test func `a regular expression of a placeholder takes linear time`() throws {
        let text = JSON(String(repeating: "a", count: 50_000))
        #expect(try reasons([text], ["<regex ^(a+)+$>"]).isEmpty)
        #expect(try reasons([text], ["<regex ^(a|a)*b$>"]) == [.patternNotFound])
    }

    @Test func `what matches stays, what does not is as received`() throws {
        let fitting = try Matching.fit(
            ["id": 5, "n": 0, "new": true, "list": [[1], 2]],
            to: ["id": "<number>", "n": "<number 1..>", "list": ["<array>", "<string>"]], by: Leniency())
        #expect(fitting.value == ["id": "<number>", "n": 0, "new": true, "list": ["<array>", 2]])
        #expect(fitting.mismatches.map(\.pointer.description) == ["/n", "/list/1"])
    }
}
