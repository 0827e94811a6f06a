import AccordURI
import HTTPTypes
import Synchronization
import Testing

@testable import AccordHTTP

@Suite struct CookieJarTests {
    struct Step: Sendable, CustomTestStringConvertible {
        var set: [String]
        var from = "http://shop.example/a/b"
        var to = "http://shop.example/a/b"
        var sent: String?

        var testDescription: String { "\(set) from \(from) to \(to)" }
    }

    @Test(arguments: [
        Step(set: ["sid=1"], sent: "sid=1"),
        Step(set: ["sid=1"], to: "http://shop.example/a", sent: "sid=1"),
        Step(set: ["sid=1"], to: "http://shop.example/ab", sent: nil),
        Step(set: ["sid=1; Path=/"], to: "http://shop.example/other?x=/a", sent: "sid=1"),
        Step(set: ["sid=1; Path=/"], to: "http://api.shop.example/", sent: nil),
        Step(set: ["sid=1; Path=/; Domain=shop.example"], to: "http://api.shop.example/", sent: "sid=1"),
        Step(set: ["sid=1; Domain=SHOP.example"], to: "http://Shop.Example:8080/a/b", sent: "sid=1"),
        Step(set: ["sid=1; Domain=other.example"], sent: nil),
        Step(set: ["sid=1; Domain=api.shop.example"], to: "http://api.shop.example/a/b", sent: nil),
        Step(set: ["sid=1; Secure"], sent: nil),
        Step(set: ["sid=1; Secure"], to: "https://shop.example/a/b", sent: "sid=1"),
        Step(set: ["sid=1; Secure"], from: "http://127.0.0.1/", to: "http://127.0.0.1:80/", sent: "sid=1"),
        Step(set: ["sid=1; Path=/", "sid=2; Path=/"], sent: "sid=2"),
        Step(set: ["sid=1; Path=/", "sid=2; Path=/a"], sent: "sid=2; sid=1"),
        Step(set: ["b=1", "a=2", "b=3"], sent: "b=3; a=2"),
        Step(set: ["sid=1", "sid=; Max-Age=0"], sent: nil),
        Step(set: ["sid=1", "sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], sent: nil),
        Step(set: ["sid=1; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT"], sent: "sid=1"),
        Step(set: ["sid=1; Max-Age=-1; Expires=Thu, 01 Jan 2099 00:00:00 GMT"], sent: nil),
        Step(set: ["sid=1; Path=/", "sid=; Path=/a; Max-Age=0"], sent: "sid=1"),
    ])
    func `a cookie goes where RFC 6265 sends it`(step: Step) {
        let jar = CookieJar(now: { 1_000_000_000 })
        store(step.set, from: step.from, in: jar)
        #expect(jar.header(for: request(step.to), isInProcess: false) == step.sent)
    }

    @Test func `a cookie expires when the clock says so`() {
        let clock = Clock()
        let jar = CookieJar(now: { clock.seconds })
        store(["sid=1; Max-Age=60", "for=ever; Max-Age=9223372036854775807"], in: jar)
        clock.advance(by: 59)
        #expect(jar.cookies.map(\.name) == ["sid", "for"])
        clock.advance(by: 1)
        #expect(jar.cookies.map(\.name) == ["for"])
        #expect(jar.header(for: request("http://shop.example/a/b"), isInProcess: true) == "for=ever")
    }

    @Test func `in process a secure cookie is sent to any host`() {
        let jar = CookieJar()
        store(["sid=1; Secure"], in: jar)
        #expect(jar.header(for: request("http://shop.example/a/b"), isInProcess: true) == "sid=1")
    }

    @Test func `a cookie can be put into the jar and all can be forgotten`() {
        let jar = CookieJar()
        jar.set(Cookie(name: "theme", value: "dark"))
        #expect(jar.header(for: request("http://localhost/x"), isInProcess: true) == "theme=dark")
        jar.removeAll()
        #expect(jar.cookies.isEmpty)
    }

    @Test func `names that only look alike are two cookies`() {
        let jar = CookieJar()
        jar.set(Cookie(name: "\u{e9}", value: "1"))
        jar.set(Cookie(name: "e\u{301}", value: "2"))
        #expect(jar.cookies.count == 2)
    }

    private func store(_ fields: [String], from url: String = "http://shop.example/a/b", in jar: CookieJar) {
        for field in fields { jar.store(Response(headers: [.setCookie: field]), for: request(url)) }
    }

    private func request(_ url: String) -> Request {
        let url = URIReference(url)
        return Request(target: url.target, scheme: url.scheme ?? "", authority: url.authority ?? "")
    }

    private final class Clock: Sendable {
        private let time = Mutex(1_000_000_000)
        var seconds: Int { time.withLock { $0 } }
        func advance(by seconds: Int) { time.withLock { $0 += seconds } }
    }

    @Test func `a fork has the cookies so far, on the same clock, and its own from then on`() {
        let time = Mutex(0)
        let jar = CookieJar(now: { time.withLock { $0 } })
        var session = Cookie(name: "session", value: "1")
        session.maxAge = 10
        jar.set(session)
        let fork = jar.forked()
        fork.set(Cookie(name: "basket", value: "2"))
        jar.set(Cookie(name: "lang", value: "de"))
        #expect(fork.cookies.map(\.name) == ["session", "basket"])
        #expect(jar.cookies.map(\.name) == ["session", "lang"])
        time.withLock { $0 = 11 }
        #expect(fork.cookies.map(\.name) == ["basket"])
    }
}
