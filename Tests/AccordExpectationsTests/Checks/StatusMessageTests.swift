import AccordHTTP
import AccordJSON
import HTTPTypes
import Testing

@testable import AccordExpectations

struct StatusMessageTests {
    @Test func `another status shows the problem, the thrown error, the route and the request`() {
        var exchange = Exchange.sample(
            .notFound, headers: [.contentType: "application/problem+json"],
            json: ["title": "Not Found", "detail": "no book has the id 1"],
            request: Request(
                target: "/books/1", headers: [.authorization: "Bearer s3cret", .cookie: "sid=s3cret"]))
        exchange.route = "/books/{id}"
        exchange.thrownError = BookError()
        #expect(
            message(exchange.checkStatus(.ok))
                == """
                error: GET /books/1: expected status 200 OK, got 404 Not Found
                  problem: Not Found: no book has the id 1
                  thrown error: BookError.notFound(1)
                  route: /books/{id}
                  request: curl 'http://localhost/books/1' -H 'Authorization: Bearer <redacted>' -H 'Cookie: sid=<redacted>'

                """)
    }

    @Test func `another status shows a body that is no problem`() {
        let exchange = Exchange.sample(.accepted, json: ["state": "queued"])
        #expect(
            message(exchange.checkStatus(in: [.ok, .created]))
                == """
                error: GET /books/1: expected status 200 OK or 201 Created, got 202 Accepted
                  body:
                    {
                      "state": "queued"
                    }
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a status of another kind shows redirects that were followed`() {
        var exchange = Exchange.sample(.internalServerError)
        exchange.redirects = [.redirecting(to: "/books/1")]
        #expect(
            message(exchange.checkStatus(.successful))
                == """
                error: GET /books/1: expected status 2xx (successful), got 500 Internal Server Error
                  body: (empty)
                  redirects followed: POST /books?draft=1 303 See Other
                  request: curl 'http://localhost/books/1'

                """)
    }
}
