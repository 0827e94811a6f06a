import AccordJournal

/// What a run's journal says when the run is over.
struct TestSummary: Equatable {
    /// The last word on each test, in the order in which the tests ended.
    let results: [TestEvent]
    let filteredCount: Int
    /// From the begin of the run to its end, in milliseconds.
    let duration: Int

    static let slowestShown = 3
    /// What takes less than these milliseconds is nowhere slow.
    private static let slow: Double = 10

    /// - Parameter run: when the run began and ended; where it began again under the same name, what was told
    ///   before counts no more.
    init(_ all: [TestEvent], _ run: [RunEvent] = []) {
        let start = run.filter { $0.state == .started }.map(\.time).max() ?? Int.min
        let events = all.filter { $0.time >= start }
        var last: [String: TestEvent] = [:]
        var order: [String] = []
        for event in events where event.state.isFinal && event.state != .filtered {
            let key = TestPlan.key(event.runner, event.id)
            if last[key] == nil { order.append(key) }
            // Of overloads with one id, a failure is the word that counts.
            if last[key]?.state != .failed { last[key] = event }
        }
        results = order.compactMap { last[$0] }
        filteredCount = events.count { $0.state == .filtered }
        let times = events.map(\.time) + run.map(\.time).filter { $0 >= start }
        duration = (times.max() ?? 0) - (times.min() ?? 0)
    }

    /// The tests that were to run and that nothing has been heard of, in the order of their names.
    func missing(of planned: Set<PlannedTest>) -> [PlannedTest] {
        planned.subtracting(results.map { PlannedTest(runner: $0.runner, id: $0.id) })
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    func count(_ state: TestEvent.State) -> Int { results.count { $0.state == state } }

    var failed: [TestEvent] { results.filter { $0.state == .failed } }

    var slowest: [TestEvent] {
        let timed = results.filter { ($0.duration ?? 0) >= Self.slow }
        return Array(timed.sorted { ($0.duration ?? 0) > ($1.duration ?? 0) }.prefix(Self.slowestShown))
    }
}
