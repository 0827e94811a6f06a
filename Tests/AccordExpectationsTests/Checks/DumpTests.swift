import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct DumpTests {
    @Test func `a dump shows everything but secrets`() {
        var exchange = Exchange.sample(
            .conflict, json: ["code": "taken"],
            request: Request(
                method: .post, target: "/books?draft=1",
                headers: [
                    .authorization: "Bearer s3cret", .cookie: "sid=s3cret", .proxyAuthorization: "s3cret",
                ],
                body: Body("title=Walden\n")))
        exchange.response.headers.append(HTTPField(name: .setCookie, value: "sid=s3cret; Path=/"))
        exchange.route = "/books"
        exchange.thrownError = BookError()
        exchange.redirects = [.redirecting(to: "/books")]
        #expect(
            exchange.dump() == """
                POST http://localhost/books?draft=1

                303 See Other
                Location: /books

                POST http://localhost/books?draft=1
                Authorization: Bearer <redacted>
                Cookie: sid=<redacted>
                Proxy-Authorization: <redacted>

                title=Walden

                409 Conflict
                Content-Type: application/json
                Set-Cookie: sid=<redacted>; Path=/

                {
                  "code": "taken"
                }

                route: /books
                thrown error: BookError.notFound(1)

                """)
    }
}
