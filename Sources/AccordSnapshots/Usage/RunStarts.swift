import AccordJournal

/// When the shards of a run of `accord test` began, in milliseconds since 1970.
struct RunStarts {
    /// By the shard's name; a run without shards is one without a name.
    let times: [String: Int]
    /// When the first of them began.
    let begin: Int

    /// - Returns: nil where the log is not one of `accord test` on this platform.
    init?(_ log: RunLog, platform: String) {
        guard !log.run.isEmpty, log.run.allSatisfy({ $0.platform == platform }) else { return nil }
        // Where a run began again under its name, what was told before counts no more.
        times = Dictionary(grouping: log.run.filter { $0.state == .started }) { $0.shard ?? "" }
            .mapValues { $0.map(\.time).max() ?? 0 }
        guard let begin = times.values.min() else { return nil }
        self.begin = begin
    }
}
