import AccordHTTP
import HTTPTypes
import Testing

@testable import AccordExpectations

struct CookieMessageTests {
    @Test func `a missing cookie names those that are set`() {
        let exchange = Exchange.setting("sid2=s3cret", "theme=dark")
        #expect(
            message(exchange.checkCookie("sid", ExpectedCookie()))
                == """
                error: GET /books/1: the response sets no cookie sid
                  cookies set: sid2, theme
                  did you mean `sid2`?
                  request: curl 'http://localhost/books/1'

                """)
    }

    @Test func `all attributes that differ stand in one message`() {
        let exchange = Exchange.setting("theme=dark; Path=/books; SameSite=Lax; Max-Age=60; Secure")
        #expect(
            message(
                exchange.checkCookie(
                    "theme",
                    ExpectedCookie(
                        value: "light", path: "/", domain: "shop.example", httpOnly: true, secure: true,
                        sameSite: .strict, maxAge: .seconds(3600))))
                    == """
                    error: GET /books/1: the cookie theme is not set as expected
                      expected:
                        theme=light
                        Path=/
                        Domain=shop.example
                        HttpOnly
                        SameSite=Strict
                        Max-Age=3600
                      actual:
                        theme=dark
                        Path=/books
                        no Domain
                        no HttpOnly
                        SameSite=Lax
                        Max-Age=60
                      request: curl 'http://localhost/books/1'

                    """)
    }

    @Test func `a cookie that must not be set is shown without its value`() {
        let exchange = Exchange.setting("sid=s3cret; Path=/; HttpOnly")
        #expect(
            message(exchange.checkNoCookie("sid"))
                == """
                error: GET /books/1: the cookie sid must not be set
                  actual:   sid=<redacted>; Path=/; HttpOnly
                  request: curl 'http://localhost/books/1'

                """)
    }
}
