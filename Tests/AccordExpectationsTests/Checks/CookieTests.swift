import AccordHTTP
import AccordReport
import HTTPTypes
import Testing

@testable import AccordExpectations

struct CookieTests {
    private static let full =
        "sid=1; Path=/; Domain=.Shop.example; HttpOnly; Secure; SameSite=Lax; Max-Age=60"

    @Test(arguments: [
        ExpectedCookie(), ExpectedCookie(value: "1"), ExpectedCookie(path: "/"),
        ExpectedCookie(domain: "SHOP.example"), ExpectedCookie(httpOnly: true, secure: true),
        ExpectedCookie(sameSite: .lax), ExpectedCookie(maxAge: .seconds(60)),
        ExpectedCookie(
            value: "1", path: "/", domain: "shop.example", httpOnly: true, secure: true, sameSite: .lax,
            maxAge: .seconds(60)),
    ])
    func `a cookie with the expected attributes passes`(_ expected: ExpectedCookie) {
        #expect(Exchange.setting(Self.full).checkCookie("sid", expected).isEmpty)
    }

    @Test(arguments: ["sid=; Max-Age=0", "sid=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT"])
    func `a cookie that the response deletes is not set`(header: String) {
        #expect(!Exchange.setting(header).checkCookie("sid", ExpectedCookie()).isEmpty)
    }

    @Test(arguments: [
        ExpectedCookie(value: "2"), ExpectedCookie(path: "/books"), ExpectedCookie(domain: "example"),
        ExpectedCookie(httpOnly: false), ExpectedCookie(secure: false), ExpectedCookie(sameSite: .strict),
        ExpectedCookie(sameSite: .none), ExpectedCookie(sameSite: .absent), ExpectedCookie(maxAge: .zero),
    ])
    func `a cookie with another attribute is one finding`(_ expected: ExpectedCookie) {
        #expect(Exchange.setting(Self.full).checkCookie("sid", expected).map(\.rule) == [.cookie])
    }

    @Test func `the value of an HttpOnly cookie is never shown`() {
        let findings = Exchange.setting("sid=s3cret; HttpOnly").checkCookie(
            "sid", ExpectedCookie(value: "0ther"))
        #expect(findings[0].actual == "sid=<redacted>, another one")
        #expect(!message(findings).contains("s3cret"))
        #expect(!message(findings).contains("0ther"))
    }

    @Test func `one of several fields for a cookie has to be as expected`() {
        let exchange = Exchange.setting("sid=1; Path=/a", "sid=2; Path=/b")
        #expect(exchange.checkCookie("sid", ExpectedCookie(path: "/a")).isEmpty)
        #expect(exchange.checkCookie("sid", ExpectedCookie(value: "1", path: "/b")).count == 1)
    }

    @Test func `names of cookies are case-sensitive`() {
        #expect(
            Exchange.setting("sid=1").checkCookie("SID", ExpectedCookie()).map(\.rule) == [.cookieMissing])
    }

    @Test(arguments: [
        "other=1", "sid=; Max-Age=0", "sid=; Max-Age=-1", "sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
    ])
    func `a cookie that is deleted is not set`(_ field: String) {
        #expect(Exchange.setting(field).checkNoCookie("sid").isEmpty)
    }

    @Test(arguments: ["sid=1", "sid=1; Max-Age=60", "sid=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT"])
    func `a cookie that lives must not be set`(_ field: String) {
        #expect(Exchange.setting(field).checkNoCookie("sid").map(\.rule) == [.cookiePresent])
    }
}
