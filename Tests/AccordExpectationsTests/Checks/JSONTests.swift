import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONTests {
    private static let order: JSON = [
        "id": 1, "total": 12.50, "note": .null,
        "items": [["id": 1, "title": "Walden"], ["id": 2, "title": "Emma"]],
    ]

    @Test(arguments: [
        #"{"items":[{"title":"Walden","id":1},{"id":2.0,"title":"Emma"}],"note":null,"total":125e-1,"id":1}"#
    ])
    func `key order and the notation of numbers do not count`(_ text: String) throws {
        #expect(Exchange.sample(text: text).checkJSON(Self.order).isEmpty)
    }

    @Test func `every difference is in the one finding`() {
        let findings = Exchange.sample(json: Self.order).checkJSON(["id": 2, "total": 12.5])
        #expect(findings.count == 1)
        #expect(findings[0].differences.map(\.pointer.description) == ["/id", "/note", "/items"])
    }

    @Test func `strings in different Unicode forms differ`() {
        #expect(Exchange.sample(json: "e\u{301}").checkJSON("\u{E9}").count == 1)
    }

    @Test(arguments: ["", "{", "nope", "{'a': 1}"])
    func `a body that is no JSON is one finding for every check`(_ text: String) {
        let exchange = Exchange.sample(text: text)
        #expect(exchange.checkJSON([:]).map(\.rule) == [.notJSON])
        #expect(exchange.checkJSON(containing: [:], arrays: .containing).map(\.rule) == [.notJSON])
        #expect(exchange.checkNoJSON(at: "/a").map(\.rule) == [.notJSON])
    }

    @Test func `a body that is not UTF-8 is told from one that is no JSON`() {
        var exchange = Exchange.sample()
        exchange.response.body = Body([0x22, 0xFF, 0x22])
        #expect(
            message(exchange.checkJSON("")).hasPrefix(
                "error: GET /books/1: the body is not JSON: these bytes are not UTF-8\n  at body:1:2\n"))
    }

    @Test(arguments: [
        ("", JSONTests.order), ("/id", 1), ("/items/1/title", "Emma"), ("/note", .null), ("/items/0/id", 1.0),
    ])
    func `a value at a place passes`(_ pointer: String, _ value: JSON) {
        #expect(Exchange.sample(json: Self.order).checkJSON(at: pointer, value).isEmpty)
        #expect(Exchange.sample(json: Self.order).checkJSON(at: pointer).isEmpty)
        #expect(Exchange.sample(json: Self.order).checkNoJSON(at: pointer).map(\.rule) == [.present])
    }

    @Test func `another value at a place carries the pointers of the document`() {
        let findings = Exchange.sample(json: Self.order).checkJSON(
            at: "/items/0", ["id": 1, "title": "Emma"])
        #expect(
            findings[0].differences == [
                JSONDifference(
                    .changed, at: JSONPointer(tokens: ["items", "0", "title"]), old: "Emma", new: "Walden")
            ])
    }

    @Test(arguments: ["/nothing", "/items/2", "/items/00", "/items/-", "/id/0", "/note/a"])
    func `a missing place is a finding, or what was expected`(_ pointer: String) {
        let exchange = Exchange.sample(json: Self.order)
        #expect(exchange.checkJSON(at: pointer, 1).map(\.rule) == [.absent])
        #expect(exchange.checkJSON(at: pointer, count: 1).map(\.rule) == [.absent])
        #expect(exchange.checkJSON(at: pointer).map(\.rule) == [.absent])
        #expect(exchange.checkNoJSON(at: pointer).isEmpty)
    }

    @Test(arguments: [
        ("/totl", "the whole document is an object with the keys id, total, note, items"),
        ("/totl", "did you mean `/total`?"), ("/itemz/0/id", "did you mean `/items/0/id`?"),
        ("/items/2/id", "/items is an array with the indexes 0 to 1"),
        ("/id/x", "/id is a number, which contains nothing"),
        ("/note/x", "/note is null, which contains nothing"),
    ])
    func `a missing place tells how far the document goes`(_ pointer: String, _ hint: String) {
        #expect(Exchange.sample(json: Self.order).checkJSON(at: pointer)[0].hints.contains(hint))
    }

    @Test func `elements and members can be counted, and nothing else`() {
        let exchange = Exchange.sample(json: Self.order)
        #expect(exchange.checkJSON(at: "/items", count: 2).isEmpty)
        #expect(exchange.checkJSON(at: "", count: 4).isEmpty)
        #expect(exchange.checkJSON(at: "/items", count: 3).map(\.rule) == [.count])
        #expect(exchange.checkJSON(at: "/id", count: 1).map(\.rule) == [.noCount])
    }

    @Test(arguments: ["id", "/a~2"])
    func `a pointer that is none is a misuse, whatever is asked`(_ pointer: String) {
        let exchange = Exchange.sample(json: Self.order)
        #expect(exchange.checkJSON(at: pointer, 1).map(\.rule) == [.invalidPointer])
        #expect(exchange.checkNoJSON(at: pointer).map(\.rule) == [.invalidPointer])
    }
}
