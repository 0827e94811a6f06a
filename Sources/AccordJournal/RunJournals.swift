import AccordJSON

/// What the processes of one run have written, read from disk once; parsed as far as it is asked for.
package struct RunJournals: Sendable {
    private let journals: [[UInt8]]

    /// - Parameter journals: that of each process.
    init(_ journals: [[UInt8]]) {
        self.journals = journals
    }

    /// Every event of one kind, each process in its own order.
    package func events<Event: JournalEvent>(_ kind: Event.Type) -> [Event] {
        var events: [Event] = []
        read([kind]) { json in Event(json: json).map { events.append($0) } }
        return events
    }

    /// What the run says of its tests and snapshots.
    package var log: RunLog {
        var log = RunLog()
        read(RunLog.kinds) { log.add($0) }
        return log
    }

    /// How many whole lines say nothing to this version of Accord: another one has written them.
    package var foreignLineCount: Int {
        var count = 0
        read(Runs.kinds) { if Runs.isForeign($0) { count += 1 } }
        return count
    }

    private func read(_ kinds: [any JournalEvent.Type], _ body: (JSON) -> Void) {
        let scan = JournalScan(kinds)
        for journal in journals { scan.read(journal, body) }
    }
}
