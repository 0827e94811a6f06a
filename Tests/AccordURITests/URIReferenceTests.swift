import Testing

@testable import AccordURI

@Suite struct URIReferenceTests {
    /// RFC 3986, 5.4.1.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
        ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"),
        (";x", "http://a/b/c/;x"), ("g;x", "http://a/b/c/g;x"), ("g;x?y#s", "http://a/b/c/g;x?y#s"),
        ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"), ("./", "http://a/b/c/"), ("..", "http://a/b/"),
        ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../", "http://a/"),
        ("../../g", "http://a/g"),
    ])
    func `a normal reference resolves as in RFC 3986, 5.4.1`(reference: String, expected: String) {
        #expect(resolved(reference) == expected)
    }

    /// RFC 3986, 5.4.2.
    @Test(arguments: [
        ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"),
        ("/../g", "http://a/g"), ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"),
        ("g..", "http://a/b/c/g.."),
        ("..g", "http://a/b/c/..g"), ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"),
        ("g/./h", "http://a/b/c/g/h"), ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
        ("g;x=1/../y", "http://a/b/c/y"), ("g?y/./x", "http://a/b/c/g?y/./x"),
        ("g?y/../x", "http://a/b/c/g?y/../x"),
        ("g#s/./x", "http://a/b/c/g#s/./x"), ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ])
    func `an abnormal reference resolves as in RFC 3986, 5.4.2`(reference: String, expected: String) {
        #expect(resolved(reference) == expected)
    }

    @Test(arguments: [
        ("/a/b/c/./../../g", "/a/g"), ("mid/content=5/../6", "mid/6"), ("/a//../b", "/a/b"), ("/..", "/"),
        ("/.", "/"), ("/a/..", "/"), ("/a//b/", "/a//b/"), ("", ""), ("/", "/"), ("//", "//"),
    ])
    func `dot segments are removed as in RFC 3986, 5.2.4`(path: String, expected: String) {
        #expect(URIReference.removingDotSegments(path) == expected)
    }

    @Test func `a reference against an authority without a path gets its slash`() {
        #expect(URIReference("http://a").resolving(URIReference("g")).description == "http://a/g")
    }

    @Test(arguments: [
        ("urn:uuid:1", "#a", "urn:uuid:1#a"), ("file:///a/b.json", "c.json", "file:///a/c.json"),
        ("urn:x", "http://b/c", "http://b/c"),
    ])
    func `bases of other schemes resolve, too`(base: String, reference: String, expected: String) {
        #expect(URIReference(base).resolving(URIReference(reference)).description == expected)
    }

    @Test func `a mark before a combining accent is still a mark`() {
        let reference = URIReference("/a?\u{301}b")
        #expect(reference.path == "/a")
        #expect(reference.query.map { Array($0.utf8) } == Array("\u{301}b".utf8))
    }

    private func resolved(_ reference: String) -> String {
        URIReference("http://a/b/c/d;p?q").resolving(URIReference(reference)).description
    }
}
