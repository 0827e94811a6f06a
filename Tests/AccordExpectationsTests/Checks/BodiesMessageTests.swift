import AccordHTTP
import HTTPTypes
import Testing

@testable import AccordExpectations

struct BodiesMessageTests {
    @Test func `a text that is missing shows the body`() {
        let exchange = Exchange.sample(text: "<h1>Welcome</h1>\n")
        #expect(
            message(exchange.checkText(containing: "welcome"))
                == """
                error: GET /books/1: the body does not contain the expected text
                  expected: welcome
                  it is there in another case
                  body: <h1>Welcome</h1>
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `a body that is no text says so`() {
        var exchange = Exchange.sample()
        exchange.response.body = Body([0xFF, 0xD8])
        #expect(
            message(exchange.checkText(containing: "Welcome"))
                == """
                error: GET /books/1: the body is not text: its 2 bytes are not UTF-8
                  expected: Welcome
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `another text is shown as a unified diff`() {
        let exchange = Exchange.sample(text: "title: Walden\nprice: 12\n")
        #expect(
            message(exchange.checkBody(Array("title: Walden\nprice: 10\n".utf8)))
                == """
                error: GET /books/1: the body is not what was expected
                --- a/expected
                +++ b/received
                @@ -1,2 +1,2 @@
                 title: Walden
                -price: 10
                +price: 12
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `other bytes are shown from where they differ`() {
        var exchange = Exchange.sample()
        exchange.response.body = Body([0xFF, 0xD8, 0xFF])
        #expect(
            message(exchange.checkBody([0xFF, 0xD8, 0xFF, 0xE0]))
                == """
                error: GET /books/1: the body is not what was expected
                  expected: 4 bytes, from 0 on: ff d8 ff e0
                  actual:   3 bytes, from 0 on: ff d8 ff
                  they differ from byte 3 on, counted from 0
                  request: curl 'http://localhost/books/1'

                """)
    }
}
