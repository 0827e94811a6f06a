/// One host of a server's URL, and what can be told of it without asking anybody.
package struct DatabaseHost: Sendable, Hashable {
    /// Decoded; an IPv6 address without its brackets; the path of a socket starts with `/`.
    package let name: String
    package let port: Int?

    /// Without regard to case, and to the dot of a name that is complete (RFC 1034, section 3.1).
    private var canonical: String {
        let name = name.lowercased()
        return name.utf8.last == UInt8(ascii: ".") ? String(name.dropLast()) : name
    }

    /// The socket of a server on this machine: a path, or an abstract name.
    private var isSocket: Bool { name.utf8.first.map { "/@".utf8.contains($0) } ?? true }

    /// Whether it can be nothing but this machine: a socket, `localhost`, or a loopback address.
    ///
    /// `.localhost` as a whole belongs to it (RFC 6761, section 6.3). Short forms such as `127.1` do not count.
    package var isLoopback: Bool {
        if isSocket { return true }
        return canonical == "localhost" || canonical.hasSuffix(".localhost")
            || IPAddress(canonical)?.isLoopback == true
    }

    /// The service that runs the host for its customers; nil where it is none that we know.
    package var managingService: String? {
        if isSocket { return canonical.utf8.starts(with: "/cloudsql".utf8) ? "cloudsql" : nil }
        return Self.services.first { canonical == $0 || canonical.hasSuffix("." + $0) }
    }

    private static let services = [
        "amazonaws.com", "amazonaws.com.cn", "on.aws", "database.azure.com", "database.windows.net",
        "database.chinacloudapi.cn", "cosmos.azure.com", "sql.goog", "supabase.co", "supabase.com",
        "neon.tech", "psdb.cloud", "planetscale.com", "railway.app", "rlwy.net", "render.com",
        "ondigitalocean.com", "aivencloud.com", "cockroachlabs.cloud", "crunchybridge.com",
        "postgresbridge.com", "timescale.com", "timescaledb.io", "scw.cloud", "clever-cloud.com",
        "yugabyte.cloud", "tidbcloud.com", "elephantsql.com", "fly.dev", "turso.io", "oraclecloud.com",
        "vultrdb.com", "linodedb.net", "akamaidb.net", "heroku.com", "tembo.io", "nile.tech", "xata.sh",
    ]
}
