/// Header fields that HTTP, its caches and its clients need, and that no contract has to declare.
enum KnownFields {
    static let request: Set<String> = [
        "accept", "accept-charset", "accept-encoding", "accept-language", "authorization", "cache-control",
        "connection", "content-encoding", "content-length", "content-type", "cookie", "date", "expect",
        "forwarded", "host", "keep-alive", "origin", "pragma", "referer", "te", "trailer",
        "transfer-encoding",
        "upgrade", "user-agent", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto",
    ]

    static let response: Set<String> = [
        "age", "alt-svc", "cache-control", "connection", "content-encoding", "content-length", "content-type",
        "date", "keep-alive", "pragma", "server", "trailer", "transfer-encoding", "vary", "via",
    ]

    /// What a stored response lacks.
    static let volatile: Set<String> = [
        "date", "server", "content-length", "connection", "keep-alive", "transfer-encoding",
    ]
}
