import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct HeaderTests {
    private let repeated: Exchange = {
        var exchange = Exchange.sample(headers: [.vary: "Origin"])
        exchange.response.headers.append(HTTPField(name: .vary, value: "Cookie"))
        return exchange
    }()

    @Test(arguments: ["Origin", "Cookie", "Origin, Cookie"])
    func `one of repeated fields, or all of them joined, may be the value`(_ value: String) {
        #expect(repeated.checkHeader(.vary, value).isEmpty)
        #expect(repeated.checkHeader(.vary) { $0 == value }.isEmpty)
    }

    @Test(arguments: ["origin", "Origin,Cookie", "Cookie, Origin", ""])
    func `a header's value is compared exactly`(_ value: String) {
        #expect(repeated.checkHeader(.vary, value).map(\.rule) == [.header])
        #expect(repeated.checkHeader(.vary) { $0 == value }.map(\.rule) == [.headerCondition])
    }

    @Test func `cookies are never joined`() {
        let exchange = Exchange.setting("a=1", "b=2")
        #expect(exchange.checkHeader(.setCookie, "a=1").isEmpty)
        #expect(exchange.checkHeader(.setCookie, "a=1, b=2").count == 1)
    }

    @Test func `a present header passes whatever its value`() {
        #expect(repeated.checkHeader(.vary).isEmpty)
        #expect(repeated.checkHeader(.location).map(\.rule) == [.headerMissing])
        #expect(repeated.checkHeader(.location) { _ in true }.map(\.rule) == [.headerMissing])
    }

    @Test func `an absent header passes where none is expected`() {
        #expect(repeated.checkNoHeader(.location).isEmpty)
        #expect(repeated.checkNoHeader(.vary).map(\.rule) == [.headerPresent])
    }

    @Test(arguments: [
        ("application/json", "application/json"), ("Application/JSON", "application/json"),
        ("application/json; charset=utf-8", "application/json"),
        ("application/json;charset=UTF-8", "application/json; charset=utf-8"),
    ])
    func `a media type is met`(_ actual: String, _ expected: String) {
        #expect(Exchange.sample(headers: [.contentType: actual]).checkContentType(expected).isEmpty)
    }

    @Test(arguments: [
        ("application/problem+json", "application/json"), ("text/html", "text/html; charset=utf-8"),
        ("text/html; charset=latin1", "text/html; charset=utf-8"), ("nonsense", "text/html"),
        ("text/html", "nonsense"),
    ])
    func `a media type is not met`(_ actual: String, _ expected: String) {
        let exchange = Exchange.sample(headers: [.contentType: actual])
        #expect(exchange.checkContentType(expected).map(\.rule) == [.contentType])
        #expect(Exchange.sample().checkContentType(expected).count == 1)
    }
}
