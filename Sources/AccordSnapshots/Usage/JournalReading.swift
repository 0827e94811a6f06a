package import AccordJournal

/// What the kept runs say of snapshots, from one reading of their journals.
///
/// Journals may be long: the newest runs are read first, and older ones only as far as they can still say
/// something new.
package struct JournalReading: Sendable {
    package let survey: UsageSurvey
    /// For every snapshot path, when it was last seen to match (milliseconds since 1970), as far as that is
    /// not older than all that waits.
    package let lastMatches: [String: Int]
    /// How many lines another version of Accord has written, as far as they were looked at.
    package let foreignLineCount: Int

    /// - Parameter oldest: when the oldest of what waits was received; nil where nothing waits.
    package init(_ runs: Runs, platform: String = RunPlatform.current, oldest: Int?) {
        var logs: [RunLog] = []
        var matches: [String: Int] = [:]
        // When the newest run of this platform began.
        var begin: Int?
        for (run, time) in runs.ages() {
            let journals = runs.journals(of: run)
            let events = journals.events(RunEvent.self)
            let platforms = Set(events.map(\.platform))
            // Those that ended before that prove something only of another platform.
            let isOpen = time >= begin ?? .min || platforms.contains { $0 != platform }
            if isOpen { logs.append(journals.log) }
            if begin == nil, platforms == [platform] { begin = events.map(\.time).min() }
            guard let oldest, time >= oldest else { continue }
            Self.note(
                isOpen ? logs[logs.count - 1].snapshots : journals.events(SnapshotEvent.self), in: &matches)
        }
        survey = UsageSurvey(logs, platform: platform)
        lastMatches = matches
        foreignLineCount = logs.reduce(0) { $0 + $1.foreignLineCount }
    }

    private static func note(_ snapshots: [SnapshotEvent], in matches: inout [String: Int]) {
        for event in snapshots where event.verdict == .matched {
            matches[event.path] = max(matches[event.path] ?? 0, event.time)
        }
    }
}
