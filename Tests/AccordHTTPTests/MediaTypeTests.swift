import AccordHTTP
import Testing

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("Application/JSON; Charset=UTF-8", "application/json; charset=utf-8"),
        ("text/html;charset=\"utf-8\" ; q=1", "text/html; charset=utf-8; q=1"),
        (" application/problem+json ", "application/problem+json"),
        ("multipart/form-data; boundary=\"a;\\\"b\\\\\"", #"multipart/form-data; boundary="a;\"b\\""#),
        ("text/plain; broken; =x; a b=c; x=1; x=2;", "text/plain; x=1"),
    ])
    func `a content type is read`(text: String, expected: String) throws {
        #expect(try #require(MediaType(text)).description == expected)
    }

    @Test(arguments: ["", "text", "text/", "/plain", "text/plain/x", "te xt/plain", "text/pl\u{e4}in", ";"])
    func `what is no media type is nil`(text: String) {
        #expect(MediaType(text) == nil)
    }

    @Test func `case and the order of parameters make no difference`() {
        #expect(
            MediaType("TEXT/Plain; a=1; CHARSET=Utf-8") == MediaType("text/plain; charset=\"utf-8\"; a=1"))
        #expect(MediaType("text/plain; a=x") != MediaType("text/plain; a=X"))
    }

    @Test(arguments: [
        ("application/json", true), ("application/problem+json; charset=utf-8", true), ("text/json", true),
        ("application/jsonlines", false), ("image/json", false), ("text/plain", false),
    ])
    func `JSON is known by its subtype`(text: String, expected: Bool) throws {
        #expect(try #require(MediaType(text)).isJSON == expected)
    }

    @Test(arguments: [
        ("text/csv", true), ("application/json", true), ("application/atom+xml", true),
        ("application/xml", true),
        ("application/x-www-form-urlencoded", true), ("image/png", false),
        ("application/octet-stream", false),
        ("image/xml", false),
    ])
    func `text is known by its type`(text: String, expected: Bool) throws {
        #expect(try #require(MediaType(text)).isText == expected)
    }

    @Test func `the charset is in lower case, and nil where none is named`() throws {
        #expect(try #require(MediaType("text/html; charset=ISO-8859-1")).charset == "iso-8859-1")
        #expect(try #require(MediaType("text/html")).charset == nil)
    }
}
