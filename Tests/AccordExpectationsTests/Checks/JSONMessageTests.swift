import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONMessageTests {
    @Test func `another document shows what differs by pointer`() {
        let exchange = Exchange.sample(json: ["id": 1.0, "title": "Emma", "price": 12.5, "tags": ["a", "b"]])
        #expect(
            message(exchange.checkJSON(["id": 1, "title": "Walden", "tags": ["a"]]))
                == """
                error: GET /books/1: the JSON is not what was expected
                  /title changed
                    - "Walden"
                    + "Emma"
                  /tags/1 added
                    + "b"
                  /price added
                    + 12.5
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a document that is not contained shows the closest element`() {
        let exchange = Exchange.sample(json: ["items": [["id": 1, "price": 12], ["id": 2, "price": 12]]])
        #expect(
            message(exchange.checkJSON(containing: ["items": [["id": 2, "price": 10]]], arrays: .containing))
                == """
                error: GET /books/1: the JSON does not contain what was expected
                  /items/1/price changed
                    - 10
                    + 12
                  the expected /items/0 matches no element; the closest one is /items/1
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `arrays that are too large for any order say so`() {
        let many = JSON(elements: (0..<1001).map { JSON($0) })
        let exchange = Exchange.sample(json: many)
        #expect(
            message(exchange.checkJSON(containing: many, arrays: .unordered))
                == """
                error: GET /books/1: 1001 elements are too many to be found among 1001 in any order
                  request: curl 'http://localhost/books/1'
                  compare them in order: arrays: .ordered

                """)
    }

    @Test func `a body that is no JSON shows where it breaks`() {
        let exchange = Exchange.sample(headers: [.contentType: "text/html"], text: "<h1>Walden</h1>\n")
        #expect(
            message(exchange.checkJSON(["id": 1]))
                == """
                error: GET /books/1: the body is not JSON: a value was expected here
                  at body:1:1
                    1 | <h1>Walden</h1>
                        ^
                  content type: text/html
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `an invalid pointer is a misuse that shows the right one`() {
        let exchange = Exchange.sample(json: ["id": 1])
        #expect(
            message(exchange.checkJSON(at: "id", 1))
                == """
                error: the expectation's pointer is invalid: a JSON Pointer starts with `/`: did you mean `/id`?

                """)
    }
}
