import AccordHTTP
import HTTPTypes
import Testing

@testable import AccordExpectations

struct HeaderMessageTests {
    @Test func `a missing header names those that came`() {
        let exchange = Exchange.sample(headers: [.contentLanguage: "en", .contentEncoding: "gzip"])
        #expect(
            message(exchange.checkHeader(.contentType, "text/html"))
                == """
                error: GET /books/1: the response has no header Content-Type
                  expected: text/html
                  headers: Content-Language, Content-Encoding
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a header with another value shows all of its values`() {
        var exchange = Exchange.sample(headers: [.vary: "Origin"])
        exchange.response.headers.append(HTTPField(name: .vary, value: "Cookie"))
        #expect(
            message(exchange.checkHeader(.vary, "Accept"))
                == """
                error: GET /books/1: the header Vary has another value
                  expected: Accept
                  actual:
                    Origin
                    Cookie
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a header that does not meet the condition shows its value`() {
        let exchange = Exchange.sample(headers: [.eTag: "\"1\""])
        #expect(
            message(exchange.checkHeader(.eTag) { $0.hasPrefix("W/") })
                == """
                error: GET /books/1: no value of the header ETag meets the condition
                  actual:   "1"
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a header that must not be there shows what it says, without secrets`() {
        let exchange = Exchange.setting("sid=s3cret; Path=/; HttpOnly")
        #expect(
            message(exchange.checkNoHeader(.setCookie))
                == """
                error: GET /books/1: the header Set-Cookie must not be there
                  actual:   sid=<redacted>; Path=/; HttpOnly
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `another content type shows the body`() {
        let exchange = Exchange.sample(
            headers: [.contentType: "text/html; charset=utf-8"], text: "<h1>Walden</h1>\n")
        #expect(
            message(exchange.checkContentType("application/json"))
                == """
                error: GET /books/1: expected content type application/json, got text/html; charset=utf-8
                  body: <h1>Walden</h1>
                  request: curl 'http://localhost/books/1'

                """)
    }
}
