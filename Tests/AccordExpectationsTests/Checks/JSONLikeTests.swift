import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct JSONLikeTests {
    private static let example: JSON = ["id": 1, "tags": [""], "owner": ["name": "Ada"], "more": []]

    @Test(
        arguments: [
            ["id": 2.5, "tags": [], "owner": ["name": ""], "more": [1, "2"]],
            ["more": [], "owner": ["name": "Bob"], "tags": ["a", "b"], "id": -1],
        ] as [JSON])
    func `a document with the same keys and types is like the example`(document: JSON) {
        #expect(document.checkLike(Self.example).isEmpty)
    }

    @Test func `every place with another structure is in the one message`() {
        let exchange = Exchange.sample(json: [
            "id": "1", "tags": ["a", 2], "owner": [:], "more": [], "new": 1,
        ])
        #expect(
            message(exchange.checkJSON(like: Self.example))
                == """
                error: GET /books/1: the JSON has another structure than the example
                  /id changed
                    - "<number>"
                    + "1"
                  /tags/1 changed
                    - "<string>"
                    + 2
                  /owner/name removed
                    - "<string>"
                  /new added
                    + 1
                  request: curl 'http://localhost/books/1'

                """)
    }
}
