import AccordURI
import HTTPTypes
import Synchronization

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The cookies of a client, kept and sent as RFC 6265, sections 5.3 and 5.4 say.
///
/// There is no list of public suffixes: an app under test is trusted with its own domain. `Secure`
/// cookies are sent over https, to apps in process and to this machine (`localhost`, `127.0.0.0/8`, `::1`).
/// `SameSite` is read, but a test has no other site that could cause a request.
public final class CookieJar: Sendable {
    private let state = Mutex(StoredCookies())
    let now: @Sendable () -> Int

    /// An empty jar.
    ///
    /// - Parameter now: the current time in seconds since 1970; a test's own clock lets cookies expire.
    public init(now: @escaping @Sendable () -> Int = CookieJar.systemTime) { self.now = now }

    /// The system's clock, in seconds since 1970.
    @Sendable public static func systemTime() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec)
    }

    /// The cookies that are alive, in order of creation.
    public var cookies: [Cookie] {
        let now = now()
        return state.withLock { $0.alive(at: now).map(\.cookie) }
    }

    /// Forgets all cookies, as a visitor who clears the browser.
    public func removeAll() { state.withLock { $0 = StoredCookies() } }

    /// Puts a cookie into the jar, as if a response had set it.
    ///
    /// - Parameters:
    ///   - cookie: kept, or deleted where it has expired; passed over where its domain is not the URL's.
    ///   - url: what was asked for; the app in process by default.
    public func set(_ cookie: Cookie, from url: String = "http://localhost/") {
        let url = URIReference(PercentEncoding.url(url))
        keep([cookie], host: CookieMatching.host(of: url.authority ?? ""), path: url.path)
    }

    /// A jar with the same cookies and the same time, whose ways part from here.
    package func forked() -> CookieJar {
        let fork = CookieJar(now: now)
        let cookies = state.withLock { $0 }
        fork.state.withLock { $0 = cookies }
        return fork
    }

    /// Keeps what a response sets.
    func store(_ response: Response, for request: Request) {
        keep(response.cookies, host: CookieMatching.host(of: request.authority), path: request.path)
    }

    /// The value of the `Cookie` field for a request, or nil where none is to be sent.
    ///
    /// - Parameter isInProcess: whether the request never leaves this process.
    func header(for request: Request, isInProcess: Bool) -> String? {
        let host = CookieMatching.host(of: request.authority)
        let isTrusted = isInProcess || request.scheme == "https" || CookieMatching.isLoopback(host)
        let now = now()
        let sent = state.withLock { $0.alive(at: now) }.filter { stored in
            stored.belongs(toHost: host, path: request.path) && (isTrusted || !stored.cookie.isSecure)
        }
        guard !sent.isEmpty else { return nil }
        // Longer paths first, then the older cookie.
        return sent.sorted { ($1.path.utf8.count, $0.order) < ($0.path.utf8.count, $1.order) }
            .map { "\($0.cookie.name)=\($0.cookie.value)" }.joined(separator: "; ")
    }

    private func keep(_ cookies: [Cookie], host: String, path: String) {
        let now = now()
        let stored = cookies.compactMap { StoredCookie($0, host: host, path: path, now: now) }
        state.withLock { state in
            for cookie in stored { state.insert(cookie, now: now) }
        }
    }
}
