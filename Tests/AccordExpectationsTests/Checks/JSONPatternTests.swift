import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONPatternTests {
    @Test(
        arguments: [
            (.any, .null), (.null, .null), (.uuid, "8C0B3B1C-6a4e-4d0f-9a53-0d8a2f1b7c9e"),
            (.dateTime, "2026-03-01T12:00:00.25+01:00"), (.string, ""), (.number, 1.5),
            (.type(.boolean), false),
            (.type(.null), .null), (.number(1...), 1), (.number(0..<1), 0.999), (.number(...5), -7),
            (.number(..<0), -0.1), (.number(1...5), 5.0), (.regex("^[a-z]+$"), "abc"), (.regex("b"), "abc"),
            (.oneOf("open", .uuid, .null), .null), (.each(.number(0...)), [0, 1, 2]), (.each(.uuid), []),
            (["a", .any], ["a", 1]), (["id": .number], ["id": 1, "more": true]),
            (["password": .absent], ["id": 1]), (["nick": .oneOf(.absent, .string)], [:]),
            (["nick": .oneOf(.absent, .string)], ["nick": "a"]), (12.50, 12.5), (true, true),
            (.json(["a": 1]), ["a": 1.0]), ("\(1)", "1"),
        ] as [(JSONPattern, JSON)])
    func `a value matches its pattern`(pattern: JSONPattern, value: JSON) {
        #expect(value.checkMatches(pattern).isEmpty)
    }

    @Test(
        arguments: [
            (.null, 0), (.uuid, "8c0b3b1c"), (.uuid, 1), (.dateTime, "2026-03-01"), (.string, 1),
            (.number, "1"),
            (.type(.array), [:]), (.number(1...), 0.999), (.number(1...), "1"), (.number(0..<1), 1),
            (.regex("^[a-z]+$"), "Abc"), (.regex("1"), 1), (.oneOf("open", .uuid), "closed"),
            (.absent, .null),
            (.each(.number), [1, "2"]), (.each(.number), 1), (["a"], ["a", "b"]), (["a", "b"], ["a"]),
            (["id": .any], [:]), (["id": 1], [1]), (["password": .absent], ["password": .null]), (1, "1"),
            (["nick": .oneOf(.absent, .string)], ["nick": 1]), (["nick": .oneOf("a", .string)], [:]),
            (.json(["a": 1]), ["a": 1, "b": 2]),
        ] as [(JSONPattern, JSON)])
    func `a value that does not match its pattern is one finding`(pattern: JSONPattern, value: JSON) {
        #expect(value.checkMatches(pattern).map(\.rule) == [.jsonMatches])
        #expect(value.checkMatches(pattern).first?.differences.count == 1)
    }

    @Test func `bounds compare by decimal value`() throws {
        let below = try #require(JSON(numberText: "0.99999999999999999999999999"))
        #expect(below.checkMatches(.number(1...)).count == 1)
        #expect(try #require(JSON(numberText: "1e999")).checkMatches(.number(1...)).isEmpty)
    }

    @Test func `every mismatch is in the one message`() {
        let exchange = Exchange.sample(json: [
            "id": 7, "status": "lost", "password": "x", "items": [["price": 8.95], ["price": -1]],
        ])
        let pattern: JSONPattern = [
            "id": .uuid, "status": .oneOf("open", "reserved"), "password": .absent, "at": .dateTime,
            "items": [["price": .number(0...)], ["price": .number(0...)]],
        ]
        #expect(
            message(exchange.checkJSON(matches: pattern))
                == """
                error: GET /books/1: the JSON does not match the pattern
                  /id changed
                    - "<uuid>"
                    + 7
                  /status changed
                    - "<one of \\"open\\", \\"reserved\\">"
                    + "lost"
                  /password added
                    + "x"
                  /at removed
                    - "<date-time>"
                  /items/1/price changed
                    - "<number 0..>"
                    + -1
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a regular expression that is none is a fault of the test`() {
        let findings = Exchange.sample(json: ["a": "b"]).checkJSON(matches: ["a": .regex("[")])
        #expect(
            message(findings)
                == """
                error: the expectation's pattern `[` is invalid: a character class that is never closed \
                at byte 0 of the pattern

                """)
    }
}
