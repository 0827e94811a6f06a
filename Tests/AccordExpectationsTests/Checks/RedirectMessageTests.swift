import AccordHTTP
import HTTPTypes
import Testing

@testable import AccordExpectations

struct RedirectMessageTests {
    @Test func `a response that is no redirect shows its status and body`() {
        let exchange = Exchange.sample(text: "Walden")
        #expect(
            message(exchange.checkRedirect(to: "/books/1", status: nil))
                == """
                error: GET /books/1: expected a redirect, got 200 OK
                  body: Walden
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a redirect that was followed already is told from none`() {
        var exchange = Exchange.sample(text: "Walden")
        exchange.redirects = [.redirecting(to: "/books/1")]
        #expect(
            message(exchange.checkRedirect(to: "/books/1", status: nil))
                == """
                error: GET /books/1: expected a redirect, got 200 OK
                  the client has followed redirects: ask one that does not
                  body: Walden
                  redirects followed: POST /books?draft=1 303 See Other
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a redirect without a location says so`() {
        let exchange = Exchange.sample(.found)
        #expect(
            message(exchange.checkRedirect(to: nil, status: nil))
                == """
                error: GET /books/1: the redirect 302 Found has no Location
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a redirect to elsewhere shows both resolved targets`() {
        let exchange = Exchange.redirecting(.found, to: "drafts/1")
        #expect(
            message(exchange.checkRedirect(to: "/books/1", status: .seeOther))
                == """
                error: POST /books?draft=1: the redirect is another one than expected
                  expected: 303 See Other to http://localhost/books/1
                  actual:   302 Found to http://localhost/drafts/1
                  request: curl -X POST 'http://localhost/books?draft=1'

                """)
    }
}
