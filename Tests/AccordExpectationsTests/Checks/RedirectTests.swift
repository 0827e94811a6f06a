import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct RedirectTests {
    @Test(arguments: [
        ("/books/1", "/books/1"), ("http://localhost/books/1", "/books/1"), ("books/1", "/books/1"),
        ("/books/1", "http://localhost/books/1"), ("./books/../books/1", "/books/1"),
        ("?page=2", "/books?page=2"),
        ("//other.example/a", "http://other.example/a"),
    ])
    func `relative and absolute targets meet`(_ location: String, _ expected: String) {
        #expect(Exchange.redirecting(to: location).checkRedirect(to: expected, status: nil).isEmpty)
    }

    @Test(arguments: [
        ("/books/2", "/books/1"), ("https://localhost/books/1", "/books/1"), ("/books/1#top", "/books/1"),
    ])
    func `another target is a finding`(_ location: String, _ expected: String) {
        let findings = Exchange.redirecting(to: location).checkRedirect(to: expected, status: nil)
        #expect(findings.map(\.rule) == [.redirect])
    }

    @Test(arguments: [
        HTTPResponse.Status.movedPermanently, .found, .seeOther, .temporaryRedirect, .permanentRedirect,
    ])
    func `every redirect passes where none is named`(_ status: HTTPResponse.Status) {
        let exchange = Exchange.redirecting(status, to: "/")
        #expect(exchange.checkRedirect(to: nil, status: nil).isEmpty)
        #expect(exchange.checkRedirect(to: nil, status: status).isEmpty)
        #expect(exchange.checkRedirect(to: nil, status: .multipleChoices).map(\.rule) == [.redirect])
    }

    @Test(arguments: [HTTPResponse.Status.ok, .multipleChoices, .notModified, .notFound])
    func `a location alone makes no redirect`(_ status: HTTPResponse.Status) {
        let findings = Exchange.redirecting(status, to: "/").checkRedirect(to: "/", status: nil)
        #expect(findings.map(\.rule) == [.noRedirect])
    }
}
