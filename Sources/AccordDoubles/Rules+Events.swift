import AccordReport

extension Rule {
    static let eventCount = Rule(
        "doubles/event-count", headline: "expected {wanted} of {subject} to be emitted, recorded {found}",
        help: "Counted are events of the type that meet the condition.")

    static let eventNotInTime = Rule(
        "doubles/event-not-in-time", headline: "no {subject} was emitted within {limit}",
        help: "An event that was given to an earlier `next(of:)` does not count again.")
}

extension Rules {
    static func events(_ events: [EventText]) -> String {
        list(
            "recorded events", events.map { $0.text.hasPrefix($0.type) ? $0.text : "\($0.type): \($0.text)" })
    }

    static func unmet(_ count: Int) -> String { "of this type, but not meeting the condition: \(count)" }
}
