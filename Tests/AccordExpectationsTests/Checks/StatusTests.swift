import AccordHTTP
import AccordJSON
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct StatusTests {
    @Test func `the expected status passes whatever its reason phrase`() {
        let exchange = Exchange.sample(.init(code: 201, reasonPhrase: "Made"))
        #expect(exchange.checkStatus(.created).isEmpty)
        #expect(exchange.checkStatus(in: [.ok, .created]).isEmpty)
        #expect(exchange.checkStatus(.successful).isEmpty)
    }

    @Test(arguments: [HTTPResponse.Status.ok, .noContent, .notFound])
    func `another status is one finding`(_ status: HTTPResponse.Status) {
        #expect(Exchange.sample(status).checkStatus(.created).map(\.rule) == [.status])
        #expect(Exchange.sample(status).checkStatus(in: [.created, .accepted]).count == 1)
    }

    @Test(arguments: [
        (HTTPResponse.Status.ok, HTTPResponse.Status.Kind.successful), (.found, .redirection),
        (.notFound, .clientError), (.badGateway, .serverError), (.init(code: 299), .successful),
    ])
    func `a kind takes every status of its hundred`(
        _ status: HTTPResponse.Status, _ kind: HTTPResponse.Status.Kind
    ) {
        #expect(Exchange.sample(status).checkStatus(kind).isEmpty)
        #expect(Exchange.sample(.init(code: 999)).checkStatus(kind).count == 1)
    }

    @Test(arguments: [(404, "404 Not Found"), (299, "299"), (422, "422 Unprocessable Content")])
    func `a status without a phrase is shown with the registered one`(_ code: Int, _ shown: String) {
        #expect(HTTPResponse.Status(code: code).shown == shown)
    }

    @Test func `a problem that says more than title and detail is shown with its body`() {
        let exchange = Exchange.sample(.badRequest, json: ["title": "Bad", "errors": ["email"]])
        let hints = exchange.checkStatus(.ok)[0].hints
        #expect(hints[0] == "problem: Bad")
        #expect(hints[1].hasPrefix("body:\n"))
    }

    @Test func `a title makes no problem of a success`() {
        let hints = Exchange.sample(json: ["title": "Walden"]).checkStatus(.created)[0].hints
        #expect(hints[0] == "body:\n  {\n    \"title\": \"Walden\"\n  }")
    }

    @Test func `a long body is cut, with the count of what is hidden`() {
        let text = (1...50).map(String.init).joined(separator: "\n")
        let shown = message(Exchange.sample(text: text).checkStatus(.created))
        #expect(shown.contains("    20\n    (30 more lines)\n"))
    }

    @Test func `control characters of a body cannot reach the terminal`() {
        let shown = message(Exchange.sample(.badRequest, text: "\u{1B}[31mred\r\nline").checkStatus(.ok))
        #expect(!shown.contains("\u{1B}"))
        #expect(shown.contains("\\u{1b}[31mred\\u{d}\n"))
    }
}
