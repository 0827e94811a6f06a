import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONSelectionTests {
    private static let order: JSON = [
        "id": 1, "items": [["id": 1, "title": "Walden"], ["id": 2, "title": "Emma"]],
    ]
    private static let exchange = Exchange.sample(json: order)

    @Test(
        arguments: [
            ("$", JSONSelectionTests.order), ("$.id", 1), ("$.items[-1].title", "Emma"),
            ("$.items[*].id", [1, 2]),
            ("$..title", ["Walden", "Emma"]), ("$.items[?@.id > 5]", []),
            ("$.items[?@.id == 2].title", ["Emma"]),
        ] as [(String, JSON)])
    func `what a JSONPath selects passes`(_ path: String, _ value: JSON) {
        #expect(Self.exchange.checkJSON(at: path, value).isEmpty)
    }

    @Test(arguments: [
        ("$", 2), ("$.items", 2), ("$.items[0]", 2), ("$.items[*]", 2), ("$..id", 3), ("$..x", 0),
    ])
    func `a count is that of a place, or of what a query selects`(_ path: String, _ count: Int) {
        #expect(Self.exchange.checkJSON(at: path, count: count).isEmpty)
        #expect(Self.exchange.checkJSON(at: path, count: count + 1).count == 1)
    }

    @Test func `whether anything is selected`() {
        #expect(Self.exchange.checkJSON(at: "$..title").isEmpty)
        #expect(Self.exchange.checkJSON(at: "$..password").map(\.rule) == [.selectedNothing])
        #expect(Self.exchange.checkNoJSON(at: "$..password").isEmpty)
        #expect(Self.exchange.checkNoJSON(at: "$.password").isEmpty)
        #expect(Self.exchange.checkNoJSON(at: "$.id").map(\.rule) == [.present])
    }

    @Test func `other values are shown where they were selected`() {
        #expect(
            message(Self.exchange.checkJSON(at: "$.items[*].title", ["Walden", "Ulysses", "Emma"]))
                == """
                error: GET /books/1: `$.items[*].title` selects other values than expected
                  /- removed
                    - "Ulysses"
                  selected: /items/0/title, /items/1/title
                  request: curl 'http://localhost/books/1'

                """)
        let findings = Self.exchange.checkJSON(at: "$.items[*].id", [1, 3])
        #expect(findings.first?.differences.map(\.pointer.description) == ["/items/1/id"])
    }

    @Test func `another count names the places`() {
        #expect(
            message(Self.exchange.checkJSON(at: "$..id", count: 2))
                == """
                error: GET /books/1: expected `$..id` to select 2 values, got 3
                  selected: /id, /items/0/id, /items/1/id
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `values that may not be selected are shown`() {
        #expect(
            message(Self.exchange.checkNoJSON(at: "$..title"))
                == """
                error: GET /books/1: nothing may be selected by `$..title`
                  /items/0/title added
                    + "Walden"
                  /items/1/title added
                    + "Emma"
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a path of names and indexes that leads nowhere shows what is there`() {
        #expect(
            message(Self.exchange.checkJSON(at: "$.items[0].titel", "Walden"))
                == message(Self.exchange.checkJSON(at: "/items/0/titel", "Walden")))
    }

    @Test func `a JSONPath that is none is a fault of the test, with a caret`() {
        #expect(
            message(Self.exchange.checkJSON(at: "$.items[01].id", 1))
                == """
                error: the expectation's JSONPath is invalid: a number of several digits must not start with 0
                  at JSONPath:1:9
                    1 | $.items[01].id
                                ^

                """)
    }
}
