import AccordJSON
public import AccordReport

/// An event that was waited for did not come.
public enum EventError: Error, Sendable, Equatable {
    /// No event of the type came in time; what came instead.
    case notEmitted(String, within: Duration, recorded: [EventText])
}

extension EventError: Reportable {
    public var finding: Finding {
        switch self {
        case .notEmitted(let type, let limit, let recorded):
            Finding(
                .eventNotInTime, subject: type, hints: [Rules.events(recorded)],
                facts: ["limit": JSON("\(limit)")])
        }
    }
}
