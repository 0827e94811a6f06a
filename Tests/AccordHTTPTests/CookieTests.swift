import AccordHTTP
import HTTPTypes
import Testing

@Suite struct CookieTests {
    @Test func `every attribute is read, whatever its case`() throws {
        let cookie = try #require(
            Cookie(
                parsing: "sid = a=b c ; DOMAIN=.Example.COM; path=/a; SECURE; httponly; SameSite=LAX; "
                    + "Max-Age=60; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Priority=High"))
        var expected = Cookie(name: "sid", value: "a=b c")
        (expected.domain, expected.path) = ("example.com", "/a")
        (expected.isSecure, expected.isHTTPOnly, expected.sameSite) = (true, true, .lax)
        (expected.maxAge, expected.expires) = (60, 1_445_412_480)
        #expect(cookie == expected)
    }

    @Test(arguments: ["", "sid", "=x", " = x", "; Path=/", ";sid=1"])
    func `a field that names no cookie is none`(field: String) {
        #expect(Cookie(parsing: field) == nil)
    }

    @Test(arguments: [
        ("60", 60), ("0", 0), ("-1", -1), ("99999999999999999999", Int.max),
        ("-99999999999999999999", Int.min),
        ("+5", nil), ("-", nil), ("", nil), ("1.5", nil), ("5s", nil),
    ])
    func `Max-Age is a number, and passed over where it is none`(value: String, expected: Int?) throws {
        #expect(try #require(Cookie(parsing: "a=b; Max-Age=\(value)")).maxAge == expected)
    }

    @Test func `the last of a repeated attribute counts`() throws {
        let cookie = try #require(
            Cookie(parsing: "a=b; Path=/x; Path=y; Domain=a.b; Domain=; SameSite=Strict; SameSite=?"))
        #expect(cookie.path == nil)
        #expect(cookie.domain == "a.b")
        #expect(cookie.sameSite == nil)
    }

    @Test func `a response keeps its cookies apart, commas and all`() {
        var response = Response()
        response.headers.append(
            HTTPField(name: .setCookie, value: "a=1, b=2; Expires=Wed, 21 Oct 2015 07:28:00 GMT"))
        response.headers.append(HTTPField(name: .setCookie, value: "nonsense"))
        response.headers.append(HTTPField(name: .setCookie, value: "a=2"))
        #expect(response.cookies.map(\.value) == ["1, b=2", "2"])
    }
}
