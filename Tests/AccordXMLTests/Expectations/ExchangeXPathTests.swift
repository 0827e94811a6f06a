#if XML
import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

@testable import AccordXML

@Suite struct ExchangeXPathTests {
    private static let page = exchange(
        "text/html; charset=utf-8", "<h1>Two\n  books</h1>\n<ul><li>Emma</li>\n<li>Walden</li></ul>")
    private static let feed = exchange(
        "application/atom+xml", "<feed xmlns='http://www.w3.org/2005/Atom'>\n<title> Books </title></feed>")

    @Test func `what holds is not said`() {
        #expect(Self.page.checkXPath(XPathQuery("//h1", [:]), ["Two books"]).isEmpty)
        #expect(Self.page.checkXPath(XPathQuery("//li", [:]), ["Emma", "Walden"]).isEmpty)
        #expect(Self.page.checkXPath(XPathQuery("//li", [:]), count: 2).isEmpty)
        #expect(Self.page.checkXPath(XPathQuery("count(//li)", [:]), ["2"]).isEmpty)
        #expect(Self.page.checkXPath(XPathQuery("//li[. = 'Emma']", [:])).isEmpty)
        #expect(Self.page.checkNoXPath(XPathQuery("//script", [:])).isEmpty)
        #expect(Self.page.checkNoXPath(XPathQuery("1 = 2", [:])).isEmpty)
        #expect(Self.feed.checkXPath(XPathQuery("//xmlns:title", [:]), [" Books "]).isEmpty)
    }

    @Test func `another text is shown with its place`() throws {
        let findings = Self.page.checkXPath(XPathQuery("//li", [:]), ["Emma"])
        #expect(
            try head(findings) == """
                error: GET /: //li has another text
                  at /html/body/ul/li[1] body:3
                    3 | <ul><li>Emma</li>
                  at /html/body/ul/li[2] body:4
                    4 | <li>Walden</li></ul>
                  expected: Emma
                  actual:
                    - Emma
                    - Walden
                """)
    }

    @Test func `white space of XML counts`() throws {
        let findings = Self.feed.checkXPath(XPathQuery("//xmlns:title", [:]), ["Books"])
        #expect(findings.map(\.rule) == [.xpath])
    }

    @Test func `texts are compared by their bytes, not by what looks the same`() {
        let page = Self.exchange("text/html; charset=utf-8", "<h1>Cafe\u{301}</h1>")
        #expect(page.checkXPath(XPathQuery("//h1", [:]), ["Cafe\u{301}"]).isEmpty)
        #expect(page.checkXPath(XPathQuery("//h1", [:]), ["Caf\u{E9}"]).map(\.rule) == [.xpath])
    }

    @Test func `a wrong count is shown with both numbers`() throws {
        let findings = Self.page.checkXPath(XPathQuery("//p", [:]), count: 1)
        #expect(try head(findings) == "error: GET /: expected 1 nodes at //p, got 0")
    }

    @Test func `nothing, and something, where the other was expected`() {
        #expect(Self.page.checkXPath(XPathQuery("//p", [:])).map(\.rule) == [.xpathNothing])
        #expect(Self.page.checkNoXPath(XPathQuery("//h1", [:])).map(\.rule) == [.xpathSomething])
        #expect(Self.page.checkXPath(XPathQuery("1 = 1", [:]), count: 1).map(\.rule) == [.notCountable])
    }

    @Test func `a body of another type, or a malformed one, says so`() {
        let json = Self.exchange("application/json", "{}")
        #expect(json.checkXPath(XPathQuery("//p", [:])).map(\.rule) == [.noMarkup])
        let broken = Self.exchange("application/xml", "<a>")
        #expect(broken.checkNoXPath(XPathQuery("//p", [:])).map(\.rule) == [.malformed])
        #expect(Self.page.checkNoXPath(XPathQuery("//[", [:])).map(\.rule) == [.invalidXPath])
    }

    /// The finding without the request to repeat.
    private func head(_ findings: [Finding]) throws -> String {
        var finding = try #require(findings.first)
        finding.hints = []
        return TextRenderer().render([finding]).split(separator: "\n").joined(separator: "\n")
    }

    private static func exchange(_ type: String, _ body: String) -> Exchange {
        Exchange(
            request: Request(method: .get, target: "/"),
            response: Response(headers: [.contentType: type], body: Body(body)))
    }
}
#endif
