import AccordURI

extension DatabaseURL {
    /// What drivers read in place of the name.
    static let nameKeys: Set<String> = ["dbname", "database", "db"]
    /// What drivers read in place of the host.
    static let hostKeys: Set<String> = [
        "host", "hostname", "hostaddr", "server", "socket", "unix_socket", "unixsocket",
    ]
    /// What names a database in a file of its own.
    static let serviceKeys: Set<String> = ["service"]

    /// The values of a query's parameters, decoded; keys compare without regard to case.
    func parameters(_ keys: Set<String>) -> [String] {
        pairs.compactMap { pair in
            keys.contains(pair.key) ? pair.value.map(PercentDecoding.text) : nil
        }
    }

    /// The query with the values of some parameters changed, or left out of it what must not be shown.
    func query(changing keys: Set<String>, _ change: (String) -> String) -> String? {
        guard query != nil else { return nil }
        return pairs.map { pair in
            guard let value = pair.value, keys.contains(pair.key) else { return pair.text }
            return pair.name + "=" + change(PercentDecoding.text(value))
        }.joined(separator: "&")
    }

    /// Whether SQLite opens no file for this query: it takes the key in small letters only, and the last of several.
    var isOfMemory: Bool {
        let modes = pairs.filter { $0.key == "mode" }
        return !modes.isEmpty && modes.allSatisfy { $0.name == "mode" && $0.value == "memory" }
    }

    /// The query as messages show it.
    var shownQuery: String? {
        let secret = pairs.map(\.key).filter { key in
            ["pass", "pwd", "secret", "token", "key", "auth"].contains { key.contains($0) }
        }
        return query(changing: Set(secret)) { _ in Wording.redacted }
    }

    /// Each as it is written, its key decoded and in lower case, its value not decoded.
    private var pairs: [(text: String, name: String, key: String, value: String?)] {
        (query ?? "").utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map { pair in
            let parts = pair.split(
                separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false
            ).map { String(Substring($0)) }
            let key = PercentDecoding.text(parts[0]).lowercased()
            return (String(Substring(pair)), parts[0], key, parts.count == 2 ? parts[1] : nil)
        }
    }
}
