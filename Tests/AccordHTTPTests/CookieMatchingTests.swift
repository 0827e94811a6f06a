import Testing

@testable import AccordHTTP

@Suite struct CookieMatchingTests {
    @Test(arguments: [
        ("example.com", "example.com", true), ("shop.example.com", "example.com", true),
        ("badexample.com", "example.com", false), ("example.com", "shop.example.com", false),
        ("127.0.0.1", "127.0.0.1", true), ("127.0.0.1", "0.0.1", false), ("[::1]", "[::1]", true),
        ("1.2.3.example", "3.example", true), ("", "example.com", false),
    ])
    func `a host matches its own domain and those above it`(host: String, domain: String, expected: Bool) {
        #expect(CookieMatching.host(host, matches: domain) == expected)
    }

    @Test(arguments: [
        ("/a", "/a", true), ("/a/b", "/a", true), ("/a/b", "/a/", true), ("/ab", "/a", false),
        ("/a", "/a/", false),
        ("/a", "/", true), ("/", "/a", false), ("/a\u{301}", "/a", false),
    ])
    func `a path matches the folders above it`(path: String, cookiePath: String, expected: Bool) {
        #expect(CookieMatching.path(path, matches: cookiePath) == expected)
    }

    @Test(arguments: [("/", "/"), ("/a", "/"), ("/a/b", "/a"), ("/a/b/", "/a/b"), ("", "/"), ("a/b", "/")])
    func `the default path is the folder of the request`(path: String, expected: String) {
        #expect(CookieMatching.defaultPath(of: path) == expected)
    }

    @Test(arguments: [
        ("localhost", true), ("app.localhost", true), ("127.0.0.1", true), ("127.9.9.9", true),
        ("[::1]", true),
        ("127.example.com", false), ("example.com", false), ("128.0.0.1", false), ("[::2]", false),
    ])
    func `loopback hosts are this machine`(host: String, expected: Bool) {
        #expect(CookieMatching.isLoopback(host) == expected)
    }

    @Test(arguments: [("A.b:80", "a.b"), ("[::1]:8080", "[::1]"), ("localhost", "localhost"), ("", "")])
    func `the port is no part of the host`(authority: String, expected: String) {
        #expect(CookieMatching.host(of: authority) == expected)
    }
}
