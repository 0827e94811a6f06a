import AccordJournal

/// What failed in the newest run that came to an end: of all its shards, where it had some.
struct LastFailures {
    let runs: Runs

    /// Nil where no run has ended yet.
    func ids() -> Set<String>? {
        var shards: [String: Set<String>] = [:]
        var count: Substring?
        for run in runs.newestFirst() {
            let ends = runs.events(RunEvent.self, of: run).filter { $0.state != .started }
            guard let end = ends.last else { continue }
            guard let shard = end.shard else {
                if shards.isEmpty { return failed(run) }
                break
            }
            let of = shard.split(separator: "/").last
            if count == nil { count = of }
            // An older run that was dealt out in another way is another one.
            guard of == count, shards[shard] == nil else { break }
            shards[shard] = failed(run)
        }
        return shards.isEmpty ? nil : shards.values.reduce(into: []) { $0.formUnion($1) }
    }

    private func failed(_ run: String) -> Set<String> {
        let (tests, marks) = (runs.events(TestEvent.self, of: run), runs.events(RunEvent.self, of: run))
        return Set(TestSummary(tests, marks).failed.map(\.id))
    }
}
