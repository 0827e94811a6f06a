import AccordHTTP
import Testing

@Suite struct RequestErrorTests {
    @Test(arguments: [
        (
            RequestError.invalidPath("books"),
            "`books` is no path: it must start with one `/`, or be a whole URL such as http://localhost/books"
        ),
        (
            .invalidHeader("X Guest"),
            "`X Guest` is no name of a header: it has letters, digits and -, such as X-Guest"
        ),
        (
            .severalBodies(request: "POST /orders"),
            "POST /orders was given more than one body: keep one of json, encoding, form, multipart, body"
        ),
        (.notEncodable(reason: "Reason()"), "the value given as `encoding:` cannot be encoded: Reason()"),
        (
            .timedOut(request: "GET /books", limit: .seconds(10)),
            "GET /books had no answer within 10.0 seconds; its handler was cancelled and left behind. "
                + "If it may take longer, use client.timeLimit(…)"
        ),
        (
            .tooManyRedirects(limit: 1, chain: ["GET /a", "GET /b"]),
            "more than 1 redirects: GET /a -> GET /b. If that many are right, use client.following(max:)"
        ),
        (.redirectLoop(chain: ["GET /a", "GET /a"]), "the redirects go in a circle: GET /a -> GET /a"),
    ])
    func `an error says what to do`(error: RequestError, description: String) {
        #expect(error.description == description)
    }
}
