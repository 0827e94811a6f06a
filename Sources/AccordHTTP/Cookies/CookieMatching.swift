/// Which requests a cookie belongs to (RFC 6265, section 5.1).
enum CookieMatching {
    /// The host of an authority, without its port and in lower case.
    static func host(of authority: String) -> String {
        let bytes = Array(authority.utf8)[...]
        guard bytes.first == UInt8(ascii: "["), let end = bytes.firstIndex(of: UInt8(ascii: "]")) else {
            return bytes.prefix { $0 != UInt8(ascii: ":") }.lowercasedText
        }
        return bytes[...end].lowercasedText
    }

    /// Section 5.1.3; an address never matches by its tail.
    static func host(_ host: String, matches domain: String) -> Bool {
        let (host, domain) = (Array(host.utf8), Array(domain.utf8))
        if host == domain { return true }
        guard host.count > domain.count, !isAddress(host) else { return false }
        return host.suffix(domain.count).elementsEqual(domain)
            && host[host.count - domain.count - 1] == UInt8(ascii: ".")
    }

    /// Section 5.1.4.
    static func path(_ path: String, matches cookiePath: String) -> Bool {
        let (path, cookiePath) = (Array(path.utf8), Array(cookiePath.utf8))
        guard path.starts(with: cookiePath) else { return false }
        return path.count == cookiePath.count || cookiePath.last == UInt8(ascii: "/")
            || path[cookiePath.count] == UInt8(ascii: "/")
    }

    /// The folder of a request's path (section 5.1.4).
    static func defaultPath(of path: String) -> String {
        let bytes = Array(path.utf8)
        guard bytes.first == UInt8(ascii: "/"), let slash = bytes.lastIndex(of: UInt8(ascii: "/")), slash > 0
        else {
            return "/"
        }
        return bytes[..<slash].text
    }

    /// Whether a host is this machine, whose connections nobody listens to.
    static func isLoopback(_ host: String) -> Bool {
        let bytes = Array(host.utf8)
        return host == "localhost" || CookieMatching.host(host, matches: "localhost") || host == "[::1]"
            || (isAddress(bytes) && bytes.starts(with: "127.".utf8))
    }

    /// Whether a host is an IPv6 literal or four numbers.
    private static func isAddress(_ host: [UInt8]) -> Bool {
        if host.first == UInt8(ascii: "[") { return true }
        let parts = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count == 4 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isDigit) }
    }
}
