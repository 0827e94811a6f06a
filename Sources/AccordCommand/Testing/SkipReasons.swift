/// Why tests of XCTest were skipped: an event tells that one was, a line of the output before it tells why.
///
/// The two come through different pipes. An event waits for the next look at both, by when its line is there.
struct SkipReasons {
    private var reasons: [String: String] = [:]
    private var waiting: [RunnerEvent] = []

    mutating func note(_ lines: [XCTestOutput.Line]) {
        for case .skip(let reason, let test) in lines { reasons[test] = reason }
    }

    /// The events that wait no longer, with their reasons.
    ///
    /// - Parameter isEnd: nothing more will be told, so nothing waits.
    mutating func explain(_ events: [RunnerEvent], isEnd: Bool) -> [RunnerEvent] {
        var explained = waiting.map { self.explained($0) ?? $0 }
        waiting = []
        for event in events {
            if event.kind != .skipped(reason: nil) {
                explained.append(event)
            } else if let event = self.explained(event) ?? (isEnd ? event : nil) {
                explained.append(event)
            } else {
                waiting.append(event)
            }
        }
        return explained
    }

    private func explained(_ event: RunnerEvent) -> RunnerEvent? {
        guard let test = event.test, let reason = reasons[test] else { return nil }
        return RunnerEvent(.skipped(reason: reason), of: test, at: event.time)
    }
}
