import Testing

@testable import AccordHTTP

@Suite struct PercentEncodingTests {
    @Test func `a query encodes everything but unreserved characters, a blank as %20`() {
        let query = PercentEncoding.query(["sort by": "title&author", "q": "a+b=c/ü~", "q": ""])
        #expect(query == "sort%20by=title%26author&q=a%2Bb%3Dc%2F%C3%BC~&q=")
    }

    @Test func `a form encodes as the URL standard says, a blank as plus`() {
        let form = PercentEncoding.form(["a b": "*-._~", "x": "1+1=2", "x": "é\r\n"])
        #expect(form == "a+b=*-._%7E&x=1%2B1%3D2&x=%C3%A9%0D%0A")
    }

    @Test func `a URL keeps its escapes and its delimiters`() {
        #expect(PercentEncoding.url("/a b/%20/ü?x=[1]&y=z;#f\n") == "/a%20b/%20/%C3%BC?x=[1]&y=z;#f%0A")
    }
}
