import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONPlacesMessageTests {
    @Test func `another value at a place is shown by its pointer`() {
        let exchange = Exchange.sample(json: ["order": ["status": "open"]])
        #expect(
            message(exchange.checkJSON(at: "/order/status", "reserved"))
                == """
                error: GET /books/1: the JSON is not what was expected
                  /order/status changed
                    - "reserved"
                    + "open"
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a place that is missing shows what is there`() {
        let exchange = Exchange.sample(json: ["items": [["id": 1, "title": "Walden"]]])
        #expect(
            message(exchange.checkJSON(at: "/items/0/titel", "Walden"))
                == """
                error: GET /books/1: nothing stands at /items/0/titel
                  /items/0 is an object with the keys id, title
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a place that must be empty shows its value`() {
        let exchange = Exchange.sample(json: ["password": .null])
        #expect(
            message(exchange.checkNoJSON(at: "/password"))
                == """
                error: GET /books/1: nothing may stand at /password
                  actual:   null
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `another count shows what was counted`() {
        let exchange = Exchange.sample(json: ["items": [1, 2]])
        #expect(
            message(exchange.checkJSON(at: "/items", count: 3))
                == """
                error: GET /books/1: expected 3 values at /items, got 2
                  actual:
                    [
                      1,
                      2
                    ]
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a count of what has none says what it is`() {
        let exchange = Exchange.sample(json: ["items": "three"])
        #expect(
            message(exchange.checkJSON(at: "/items", count: 3))
                == """
                error: GET /books/1: what stands at /items is no array or object but a string
                  actual:   "three"
                  request: curl 'http://localhost/books/1'

                """)
    }
}
