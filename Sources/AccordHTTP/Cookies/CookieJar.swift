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
/// cookies are sent over https, and to apps in process or on the loopback interface.
public final class CookieJar: Sendable {
    private struct Stored {
        var cookie: Cookie
        var domain: String
        var isHostOnly: Bool
        var path: String
        /// Seconds since 1970; nil lasts as long as the jar.
        var expires: Int?
        var order: Int
    }

    private struct State {
        var cookies: [Stored] = []
        var created = 0
    }

    private let state = Mutex(State())
    private let now: @Sendable () -> Int

    /// - Parameter now: the current time in seconds since 1970.
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
        return state.withLock { $0.cookies.filter { Self.isAlive($0, now) }.map(\.cookie) }
    }

    /// Keeps what a response sets.
    func store(_ response: Response, for request: Request) {
        let host = Self.host(request.authority)
        for cookie in response.cookies {
            let domain = cookie.domain ?? host
            guard cookie.domain == nil || Self.host(host, matches: domain) else { continue }
            let stored = Stored(
                cookie: cookie, domain: domain, isHostOnly: cookie.domain == nil,
                path: cookie.path ?? Self.defaultPath(request.path), expires: expiry(cookie), order: 0)
            state.withLock { Self.insert(stored, into: &$0, now: now()) }
        }
    }

    /// The value of the `Cookie` field for a request, or nil where none is to be sent.
    func header(for request: Request) -> String? {
        let host = Self.host(request.authority)
        let isTrusted = request.scheme == "https" || Self.isLoopback(host)
        let now = now()
        let sent = state.withLock(\.cookies).filter { stored in
            Self.isAlive(stored, now)
                && (stored.isHostOnly ? stored.domain == host : Self.host(host, matches: stored.domain))
                && Self.path(request.path, matches: stored.path)
                && (!stored.cookie.isSecure || isTrusted)
        }
        guard !sent.isEmpty else { return nil }
        // Longer paths first, then the older cookie.
        return sent.sorted { ($1.path.utf8.count, $0.order) < ($0.path.utf8.count, $1.order) }
            .map { "\($0.cookie.name)=\($0.cookie.value)" }.joined(separator: "; ")
    }

    // MARK: -

    private func expiry(_ cookie: Cookie) -> Int? {
        guard let maxAge = cookie.maxAge else { return cookie.expires }
        return maxAge <= 0 ? .min : now().addingReportingOverflow(maxAge).partialValue
    }

    private static func insert(_ new: Stored, into state: inout State, now: Int) {
        var new = new
        new.order = state.created
        state.created += 1
        let old = state.cookies.firstIndex {
            $0.cookie.name == new.cookie.name && $0.domain == new.domain && $0.path == new.path
        }
        if let old {
            new.order = state.cookies[old].order
            state.cookies.remove(at: old)
        }
        if isAlive(new, now) { state.cookies.append(new) }
    }

    private static func isAlive(_ stored: Stored, _ now: Int) -> Bool { stored.expires.map { $0 > now } ?? true }

    /// Without its port, in lower case.
    private static func host(_ authority: String) -> String {
        let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } + "]" : authority.prefix { $0 != ":" }
        return host.lowercased()
    }

    private static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host.hasPrefix("127.") || host == "[::1]"
    }

    /// Section 5.1.3; an address never matches by its tail.
    private static func host(_ host: String, matches domain: String) -> Bool {
        host == domain || (host.hasSuffix("." + domain) && host.contains { $0.isLetter })
    }

    /// Section 5.1.4.
    private static func path(_ path: String, matches cookiePath: String) -> Bool {
        path == cookiePath || (path.hasPrefix(cookiePath) && (cookiePath.hasSuffix("/") || path.dropFirst(cookiePath.count).first == "/"))
    }

    private static func defaultPath(_ path: String) -> String {
        guard path.hasPrefix("/"), let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
        return String(path[..<slash])
    }
}
