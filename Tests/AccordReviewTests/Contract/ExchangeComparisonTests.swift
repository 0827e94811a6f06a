import AccordContract
import AccordJSON
import Testing

@testable import AccordReview

/// The rules of `ExchangeComparison`, row by row.
struct ExchangeComparisonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let old: String
        let new: String
        let effect: ContractEffect
        /// The places of the reasons that have this effect.
        let places: [String]

        init(_ name: String, _ old: String, _ new: String, _ effect: ContractEffect, _ places: String...) {
            (self.name, self.old, self.new, self.effect, self.places) = (name, old, new, effect, places)
        }

        var testDescription: String { name }
    }

    private static let uuid = "00000000-0000-4000-8000-000000000000"
    private static let id = #""id": "\#(uuid)""#

    private static func book(_ members: String, status: Int = 200) -> String {
        ShopContract.exchange("{\(id)\(members.isEmpty ? "" : ", ")\(members)}", status: status)
    }

    private static func open(_ body: String, type: String = "application/json") -> String {
        ShopContract.exchange(body, request: "GET /open", headers: ["content-type: \(type)"])
    }

    private static func unknown(_ body: String) -> String {
        ShopContract.exchange(body, request: "GET /films")
    }

    private static func any(_ body: String) -> String { ShopContract.exchange(body, request: "GET /any") }

    static let bodies = [
        Case("a required member is gone", book(""), ShopContract.exchange("{}"), .breaking, "body"),
        Case(
            "a member that is declared optional is gone", book(#""title": "A""#), book(""), .neutral, "/title"
        ),
        Case("a member that nothing declares is gone", book(#""more": 1"#), book(""), .breaking, "/more"),
        Case("a member of an open object is gone", open(#"{"a": 1}"#), open("{}"), .breaking, "/a"),
        Case(
            "a member is gone where there is no schema",
            open(#"{"a": 1}"#, type: "application/vnd.bare+json"),
            open("{}", type: "application/vnd.bare+json"), .breaking, "/a"),
        Case(
            "a member is gone from an operation that is not described", unknown(#"{"a": 1}"#), unknown("{}"),
            .breaking, "/a"),
        Case(
            "a key of a map is gone", book(#""pages": {"a": 1, "b": 2}"#), book(#""pages": {"a": 1}"#),
            .neutral,
            "/pages/b"),
        Case(
            "the other alternative has come", any(#"{"cat": 1, "purrs": true}"#), any(#"{"cat": 1}"#),
            .neutral,
            "/purrs"),
        Case(
            "a type is allowed by the schema", book(#""title": "A""#), book(#""title": null"#), .neutral,
            "/title"),
        Case("any type is allowed", book(#""price": 1"#), book(#""price": "1""#), .neutral, "/price"),
        Case(
            "a type is refused by the schema", book(#""title": "A""#), book(#""title": 1"#), .breaking,
            "/title"),
        Case(
            "a type changes that nothing declares", open(#"{"a": 1}"#), open(#"{"a": "1"}"#), .breaking, "/a"),
        Case("a member is added", book(""), book(#""title": "A""#), .additive, "/title"),
        Case(
            "a value leaves its enum", book(#""state": "new""#), book(#""state": "old""#), .breaking, "/state"
        ),
        Case(
            "a value leaves its const", book(#""kind": "book""#), book(#""kind": "film""#), .breaking, "/kind"
        ),
        Case("a value changes", book(#""state": "new""#), book(#""state": "used""#), .neutral),
        Case("nothing changes", book(""), book(""), .neutral),
        Case("layout changes", book(#""title": "A""#), book(#" "title":   "A""#), .neutral),
        Case("elements come and go", book(#""tags": [{}, {}]"#), book(#""tags": [{}]"#), .neutral),
        Case("all elements go", open(#"{"a": [{"b": 1}]}"#), open(#"{"a": []}"#), .neutral),
        Case(
            "one element has lost what each had", open(#"{"a": [{"b": 1}, {"b": 2}]}"#),
            open(#"{"a": [{"b": 1}, {}]}"#), .breaking, "/a/0/b"),
        Case(
            "what not every element had is gone", open(#"{"a": [{"b": 1}, {}]}"#), open(#"{"a": [{}, {}]}"#),
            .neutral),
        Case(
            "elements lose a declared member", book(#""tags": [{"name": "x"}]"#), book(#""tags": [{}]"#),
            .neutral,
            "/tags/0/name"),
        Case(
            "an element has another type", open(#"{"a": [1]}"#), open(#"{"a": [1, "x"]}"#), .breaking, "/a/1"),
    ]

    static let placeholders = [
        Case(
            "a value becomes a placeholder of its type", open(#"{"a": "x"}"#), open(#"{"a": "<uuid:1>"}"#),
            .neutral),
        Case(
            "a text becomes a placeholder of a number", open(#"{"a": "x"}"#), open(#"{"a": "<number>"}"#),
            .breaking, "/a"),
        Case("a placeholder stands for any value", open(#"{"a": 1}"#), open(#"{"a": "<any>"}"#), .neutral),
        Case(
            "an object becomes a placeholder", open(#"{"a": {"b": 1}}"#), open(#"{"a": "<object>"}"#),
            .neutral),
        Case(
            "a text that looks like a placeholder is a text", open(#"{"a": 1}"#),
            open(#"{"a": "\\<number>"}"#), .breaking, "/a"),
        Case(
            "what is required stands as a placeholder", book(""), ShopContract.exchange(#"{"id": "<uuid>"}"#),
            .neutral),
    ]

    static let heads = [
        Case(
            "a success becomes a failure", book(""), ShopContract.exchange("", status: 404, headers: []),
            .breaking, "status"),
        Case(
            "a failure becomes a success", ShopContract.exchange("", status: 404, headers: []), book(""),
            .additive, "status"),
        Case(
            "another failure is declared", ShopContract.exchange("", status: 404, headers: []),
            ShopContract.exchange("", status: 410, headers: []), .neutral, "status"),
        Case(
            "another failure is not declared", ShopContract.exchange("", status: 404, headers: []),
            ShopContract.exchange("", status: 409, headers: []), .breaking, "status"),
        Case(
            "another success is declared",
            ShopContract.exchange("", status: 200, request: "GET /films", headers: []),
            ShopContract.exchange("", status: 202, request: "GET /films", headers: []), .breaking, "status"),
        Case("another success is declared", book(""), book("", status: 202), .neutral, "status"),
        Case(
            "a member goes where the other status declares none", book(#""title": "A""#),
            book("", status: 202), .breaking, "/title"),
        Case(
            "an operation that is not described is answered now",
            ShopContract.exchange("", status: 404, request: "GET /films", headers: []), unknown("{}"),
            .additive, "status"),
        Case(
            "a declared media type", book(""),
            ShopContract.exchange("A", headers: ["content-type: text/plain", "etag: \"1\""]), .neutral, "body"
        ),
        Case(
            "an undeclared media type", book(""),
            ShopContract.exchange("A", headers: ["content-type: text/css", "etag: \"1\""]), .breaking, "body"),
        Case(
            "a parameter of the media type", open("{}"), open("{}", type: "application/json; charset=utf-8"),
            .neutral),
        Case(
            "a required header is gone", book(""),
            ShopContract.exchange("{\(id)}", headers: ["content-type: application/json"]), .breaking,
            "header etag"),
        Case(
            "an optional header is gone",
            ShopContract.exchange(
                "{\(id)}", headers: ["content-type: application/json", "etag: 1", "x-note: a"]),
            ShopContract.exchange("{\(id)}", headers: ["content-type: application/json", "etag: 1"]),
            .neutral,
            "header x-note"),
        Case(
            "a header is added", open("{}"),
            ShopContract.exchange(
                "{}", request: "GET /open", headers: ["content-type: application/json", "x-a: 1"]),
            .additive, "header x-a"),
        Case(
            "the body is gone", unknown("{}"),
            ShopContract.exchange("", request: "GET /films", headers: ["etag: \"1\""]), .breaking, "body"),
        Case(
            "a body is added", ShopContract.exchange("", request: "GET /films", headers: ["etag: \"1\""]),
            unknown("{}"),
            .additive, "body"),
    ]

    @Test(arguments: bodies + placeholders + heads)
    func `a difference has the effect that clients feel`(_ row: Case) throws {
        let change = try #require(try ShopContract.line(row.new, insteadOf: row.old)?.change)
        #expect(change.effect == row.effect)
        #expect(change.reasons.filter { $0.effect == row.effect }.map(\.place) == row.places)
        #expect(!change.isRequestChanged)
    }

    @Test func `what violated before and violates still is no news`() throws {
        let (old, new) = (
            Self.book(#""title": 1, "state": "new""#), Self.book(#""title": 1, "state": "used""#)
        )
        let line = try #require(try ShopContract.line(new, insteadOf: old))
        #expect(line.standing == .breaks)
        #expect(line.change?.effect == .neutral)
        #expect(line.isBreaking)
    }

    @Test func `a violation in another element is the same one`() throws {
        let line = try #require(
            try ShopContract.line(
                Self.book(#""tags": [{"name": "a"}, {"name": 2}]"#),
                insteadOf: Self.book(#""tags": [{"name": 1}]"#)))
        #expect(line.change?.reasons.allSatisfy { $0.effect != .breaking } == false)
        #expect(
            line.change?.reasons.map(\.words) == [
                "was number and is string now, which the contract does not declare"
            ])
    }

    @Test func `a request that leads to another operation leaves nothing to compare`() throws {
        let old = ShopContract.exchange("{}", request: "GET /open")
        let change = try #require(try ShopContract.line(Self.book(""), insteadOf: old)?.change)
        #expect(change == .ofOperation)
    }

    @Test(arguments: [
        "GET /books/2", "GET /books/1?a=b", "GET /books/1\naccept: text/plain", "GET /books/1\n\n{}",
    ])
    func `a request that differs within its operation is named`(_ request: String) throws {
        let new = ShopContract.exchange("{\(Self.id)}", request: request)
        let change = try #require(try ShopContract.line(new, insteadOf: Self.book(""))?.change)
        #expect(change.isRequestChanged)
        #expect(Rules.sentence(change).hasSuffix("; the request changed too"))
    }
}
