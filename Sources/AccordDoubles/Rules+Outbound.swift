import AccordHTTP
import AccordReport

extension Rule {
    static let unmatchedCall = Rule(
        "doubles/unmatched-call", headline: "{subject}: no route of the stub answers this call",
        hint: "add one before the app calls: stub.on(…).reply(…)",
        help: "The app was answered with the status 501. Everything that a route says has to fit.")

    static let unknownHost = Rule(
        "doubles/unknown-host", headline: "{subject}: no route of the stub stands for {host}",
        hint: "add one with the whole URL: stub.on(.get, \"http://{host}/…\")",
        help:
            "The call came through the stub as a proxy. It was not passed on, as outbound.calls is `refused`."
    )

    static let failedPassage = Rule(
        "doubles/failed-passage", headline: "{subject}: the host could not be asked",
        hint: "add a route for it, or see whether it can be reached",
        help: "Outbound calls are allowed, so the call was passed on; it was answered with the status 502.")

    static let secureCall = Rule(
        "doubles/secure-call", headline: "the app asks for {subject} over TLS, which a stub cannot answer",
        hint: "give the app stub.baseURL in place of the https URL of the service",
        help: "A proxy sees nothing of a call over TLS but the host (CONNECT, RFC 9110, 9.3.6).")

    static let exhaustedStub = Rule(
        "doubles/exhausted-stub", headline: "{subject}: call {number} came after the last reply",
        hint: "add a reply, or use reply(…), whose last one repeats",
        help: "The route was told to give each of its replies once.")

    static let unusedStub = Rule(
        "doubles/unused-stub", headline: "{subject}: nothing has called this route of the stub",
        hint: "remove it, or say that it need not be called: .optional()",
        help: "A route that nobody calls hides that an app does not do what the test believes.")

    static let stubCalls = Rule(
        "doubles/stub-calls", headline: "{subject}: expected {wanted}, got {found}",
        help: "Counted are the calls that this route has answered.")

    static let computedReply = Rule(
        "doubles/computed-reply", headline: "{subject}: the function that computes the reply has thrown",
        help: "The app was answered with the status 500.")

    static let notHTTP = Rule(
        "doubles/not-http", headline: "what came to the stub is no HTTP/1.1: {reason}",
        help: "The connection was answered with the status 400 and closed.")

    static let tooLarge = Rule(
        "doubles/too-large", headline: "{subject}: the body is larger than the stub takes, {limit} bytes",
        hint: "if that much is right, say so: OutboundStub(bodyLimit: …)",
        help: "The call was answered with the status 413, and the connection closed.")

    static let noArrival = Rule(
        "doubles/no-arrival", headline: "no request came to the gate within {limit}",
        help: "A gate knows the requests whose replies it holds back.")

    static let noRequest = Rule(
        "doubles/no-request", headline: "no such request came to the stub within {limit}",
        help: "A request that was given to an earlier `nextRequest` does not count again.")

    static let noPort = Rule(
        "doubles/no-port", headline: "the stub found no port of the loopback interface",
        help: "A stub listens on 127.0.0.1, on a port that the system chooses.")

    static let requestHeader = Rule(
        "doubles/request-header", headline: "{subject}: the request's header {header} has another value",
        help: "No single field of that name has the expected value, byte for byte.")

    static let requestHeaderMissing = Rule(
        "doubles/request-header-missing", headline: "{subject}: the request has no header {header}",
        help: "No field of that name was sent; names compare without regard to case.")
}

extension Rules {
    static let stubItself = "the stub itself"

    static let noRoutes = "the stub has no routes"

    static let noAddress = "the system names no address"

    static let closed = "Connection Closed"

    static let reset = "Connection Reset"

    static let garbage = "No HTTP"

    static let tls = "it begins a TLS connection: use http:// in place of https://"

    static func hosts(_ hosts: [String]) -> String { list("hosts that it stands for", hosts.map(\.shown)) }

    static func calls(_ calls: [String]) -> String { list("calls", calls.map(\.shown)) }

    static func times(_ range: ClosedRange<Int>) -> String {
        if range == 1...1 { return "1 call" }
        if range.lowerBound == range.upperBound { return "\(range.lowerBound) calls" }
        if range.upperBound == .max { return "at least \(range.lowerBound) calls" }
        return "\(range.lowerBound) to \(range.upperBound) calls"
    }

    static func nearest(_ route: StubRoute) -> String {
        "nearest: \(route.pattern.text.shown) (\(route.site.fileID):\(route.site.line))"
    }

    static func miss(_ miss: StubMiss) -> String {
        switch miss {
        case .host(let expected, let actual): line("host", expected, actual)
        case .method(let expected, let actual): line("method", expected, actual)
        case .path(let expected, let actual, _): line("path", expected, actual)
        case .query(let name, let expected, let actual): line("query \(name)", expected, actual)
        case .header(let name, let expected, let actual): line("header \(name)", expected, actual)
        case .noJSON: "body: no JSON"
        case .body(let findings): body(findings)
        }
    }

    /// The differences are shown above; what is wrong with the pattern itself is not.
    private static func body(_ findings: [Finding]) -> String {
        let misuses = findings.filter(\.differences.isEmpty).map(\.headline)
        return "body: " + (misuses.isEmpty ? "it differs" : misuses.joined(separator: "; "))
    }

    private static func line(_ part: String, _ expected: String, _ actual: [String]) -> String {
        line(part, expected, actual.isEmpty ? "none" : actual.joined(separator: ", "))
    }

    private static func line(_ part: String, _ expected: String, _ actual: String) -> String {
        "\(part): expected \(expected.shown), got \(actual.shown)"
    }
}
