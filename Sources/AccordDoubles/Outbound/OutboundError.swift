import AccordJSON
public import AccordReport

/// A stub of another service could not do what a test asked for.
public enum OutboundError: Error, Sendable, Equatable {
    /// No request came to a closed gate in time.
    case noArrival(within: Duration)
    /// No request that was waited for came in time.
    case noRequest(within: Duration, received: [String])
    /// The stub found no port of the loopback interface to listen on; the reason of the system.
    case noPort(reason: String)
}

extension OutboundError: Reportable {
    public var finding: Finding {
        switch self {
        case .noArrival(let limit): Finding(.noArrival, facts: ["limit": JSON("\(limit)")])
        case .noRequest(let limit, let received):
            Finding(.noRequest, hints: [Rules.calls(received)], facts: ["limit": JSON("\(limit)")])
        case .noPort(let reason): Finding(.noPort, actual: reason)
        }
    }
}
