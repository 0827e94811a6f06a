import AccordJSON
import Testing

struct JSONPathTests {
    private static let store: JSON = [
        "items": [
            ["id": 1, "price": 8.95, "tags": ["a", "b"]],
            ["id": 2, "price": 12.99, "isbn": "0-553"],
            ["id": 3, "price": 8.950, "isbn": "0-395"],
        ],
        "limit": 8.95,
    ]

    @Test(
        arguments: [
            ("$.items[*].id", [1, 2, 3]), ("$..id", [1, 2, 3]), ("$.items[-1].id", [3]),
            ("$.items[::-1].id", [3, 2, 1]), ("$.items[?@.isbn].id", [2, 3]),
            ("$.items[?@.price == $.limit].id", [1, 3]), ("$.items[?@.price > 8.95].id", [2]),
            ("$.items[?count(@.*) == 3 && !@.isbn].id", [1]),
            ("$.items[?match(@.isbn, '0-3.*') || search(@.isbn, '55')].id", [2, 3]),
            ("$.items[?length(@.tags) == 2].id", [1]), ("$.items[?value(@..tags[1]) == 'b'].id", [1]),
            ("$.missing[*]", []),
        ] as [(String, [Int])])
    func `a query selects values in its order`(query: String, ids: [Int]) throws {
        #expect(try JSONPath(parsing: query).values(in: Self.store).map(\.int) == ids)
    }

    @Test func `places name what was selected`() throws {
        let path = try JSONPath(parsing: "$..['id', 'limit']")
        #expect(
            path.places(in: Self.store).map(\.description)
                == ["/limit", "/items/0/id", "/items/1/id", "/items/2/id"])
        #expect(path.normalizedPaths(in: Self.store).last == "$['items'][2]['id']")
    }

    @Test func `a query starts at the value that it is given`() throws {
        let items = try #require(Self.store["items"])
        #expect(try JSONPath(parsing: "$[1].id").places(in: items).map(\.description) == ["/1/id"])
        #expect(try JSONPath(parsing: "$[?@.id == $[1].id].id").values(in: items).map(\.int) == [2])
    }

    @Test(arguments: [
        ("1e999999999999999999999", "2e999999999999999999999", true),
        ("-1e400", "1", true), ("1", "1.0000000000000000000000001", true), ("10e-1", "1", false),
        ("9007199254740993", "9007199254740992", false), ("-2", "-1", true), ("0", "-0", false),
        ("1e-999999999999999999999", "1e-999999999999999999998", true),
        ("11e999999999999999999999", "1e1000000000000000000001", true),
        ("1e999999999999999999999", "1", false), ("-1e999999999999999999999", "-1", true),
        ("0.5", "0.25", false), ("123", "1230e-1", false), ("99", "100", true),
    ])
    func `numbers are ordered by their decimal value`(left: String, right: String, isLess: Bool) throws {
        let pair = try JSON(parsing: "[{\"a\":\(left),\"b\":\(right)}]")
        #expect(try JSONPath(parsing: "$[?@.a < @.b]").values(in: pair).isEmpty == !isLess)
        let isEqual = pair[0]?["a"] == pair[0]?["b"]
        #expect(try JSONPath(parsing: "$[?@.a >= @.b]").values(in: pair).isEmpty == isLess)
        #expect(try JSONPath(parsing: "$[?@.a > @.b]").values(in: pair).isEmpty == (isLess || isEqual))
    }

    @Test(
        arguments: [
            ("", .missingRoot, 0), ("items", .missingRoot, 0), (" $", .blankAround, 0),
            ("$ ", .blankAround, 1),
            ("$.", .unexpected(.name), 2), ("$.a b", .unexpected(.segment), 3),
            ("$[", .unexpected(.selector), 2), ("$[0", .unexpected(.commaOrBracket), 3),
            ("$[01]", .leadingZero, 2), ("$[-0]", .negativeZero, 2),
            ("$[9007199254740992]", .integerOutOfRange, 2), ("$['a", .unterminatedString, 2),
            ("$['\\x']", .invalidEscape, 3), ("$['\\ud800']", .loneSurrogate, 3),
            ("$[?1]", .literalAlone, 3), ("$[?@.* == 1]", .notSingular, 3),
            ("$[?length(@.a)]", .notATest(function: "length"), 3),
            ("$[?match(@.a, 'b') == true]", .notAValue(function: "match"), 3),
            ("$[?count(1) == 1]", .unexpected(.query), 9),
            ("$[?length(@.a, 1) == 1]", .wrongArgumentCount(function: "length", expected: 1), 3),
            ("$[?size(@) == 1]", .unknownFunction("size"), 3),
            ("$[?@.a == 1 == 2]", .chainedComparison, 3), ("$[?(@.a]", .unexpected(.closingParenthesis), 7),
        ] as [(String, JSONPathError.Reason, Int)])
    func `a malformed query is refused with the place`(
        query: String, reason: JSONPathError.Reason, offset: Int
    ) {
        let error = #expect(throws: JSONPathError.self) { try JSONPath(parsing: query) }
        #expect(error?.reason == reason)
        #expect(error?.offset == offset)
    }

    @Test func `an error shows the query and a caret`() {
        let error = #expect(throws: JSONPathError.self) { try JSONPath(parsing: "$.ä[?@.* == 1]") }
        #expect(
            error?.description == """
                one value is needed, and this query may yield several; `value(…)` or names and indexes only, \
                at byte 7 of the JSONPath
                $.ä[?@.* == 1]
                     ^
                """)
    }

    @Test(arguments: [("(", ")"), ("!(", ")"), ("@[?", "]"), ("length(", ") == 1")])
    func `a query that nests without end is refused`(open: String, close: String) {
        let query =
            "$[?" + String(repeating: open, count: 100_000) + "@" + String(repeating: close, count: 100_000)
        let error = #expect(throws: JSONPathError.self) { try JSONPath(parsing: query + "]") }
        #expect(error?.reason == .tooDeep(limit: 64))
    }

    @Test func `of members with the same key, a name selects the first`() throws {
        let document = try JSON(parsing: #"{"a": 1, "a": 2}"#)
        #expect(try JSONPath(parsing: "$.a").values(in: document) == [1])
    }
}
