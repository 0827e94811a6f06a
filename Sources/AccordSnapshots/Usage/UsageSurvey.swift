package import AccordJournal

/// Says of every stored snapshot whether it is used, from what the journals prove. Strict: what is not proven
/// is unknown.
package struct UsageSurvey: Sendable {
    /// The newest run of this platform.
    private let run: RunLog?
    private let begin: Int
    private let platform: String
    /// Asserted by the run, by a later one, or on another platform.
    private let touched: Set<String>

    /// - Parameter logs: the kept runs, the newest first.
    package init(_ logs: [RunLog], platform: String = RunPlatform.current) {
        let run = logs.first { RunStarts($0, platform: platform) != nil }
        let begin = run.flatMap { RunStarts($0, platform: platform)?.begin } ?? .min
        self.run = run
        self.begin = begin
        self.platform = platform
        touched = Set(
            logs.flatMap { log in
                let isElsewhere = log.run.contains { $0.platform != platform }
                return log.snapshots.filter { isElsewhere || $0.time >= begin }.map(\.path)
            })
    }

    /// - Parameters:
    ///   - pending: the paths that wait for a decision.
    ///   - changed: when a stored file last changed, in milliseconds since 1970; asked only of those that
    ///     would count as unused.
    package func usage(
        of paths: [String], pending: Set<String> = [], changed: (String) -> Int?
    ) -> [SnapshotUsage] {
        // Most often all were asserted: then nobody has to know the tests.
        let proof = paths.allSatisfy(touched.contains) ? nil : run.flatMap { Proof($0, platform: platform) }
        return paths.map { path in
            var state = touched.contains(path) ? .used : state(of: path, proof)
            if case .unused = state {
                if pending.contains(path) { state = .unknown(.pending) }
                if !isOlder(changed(path)) { state = .unknown(.changedSince) }
            }
            return SnapshotUsage(path: path, state: state)
        }
    }

    // MARK: -

    /// What the run shows of its tests.
    private struct Proof {
        let view: RunView
        let owners: OwnerIndex

        init?(_ run: RunLog, platform: String) {
            guard let view = RunView(run, platform: platform) else { return nil }
            self.view = view
            owners = OwnerIndex(view.tests)
        }
    }

    /// Of a snapshot that was not asserted.
    private func state(of path: String, _ proof: Proof?) -> SnapshotUsage.State {
        guard let view = proof?.view, let owners = proof?.owners else {
            return .unknown(.noRun(platform: platform))
        }
        if let gap = view.gap { return .unknown(.incomplete(gap)) }
        guard SnapshotPath(path).isAccords else { return .unknown(.foreign) }
        switch owners.owner(of: StoredName(path)) {
        case .nobody: return .unused(.ownerGone)
        case .helper(let function):
            // Where all of them passed, those that call it have called it.
            return view.haveAllPassed(.xctest) ? .unused(.ownerGone) : .unknown(.helper(function: function))
        case .tests(let tests):
            if let failed = tests.first(where: { !view.hasPassed($0) }) {
                return .unknown(.notPassed(test: failed.id))
            }
            if let known = tests.first(where: view.hasKnownIssue) {
                return .unknown(.knownIssue(test: known.id))
            }
            return .unused(.untouched(test: tests.map(\.id).first ?? ""))
        }
    }

    private func isOlder(_ changed: Int?) -> Bool {
        guard let changed else { return false }
        return changed < begin
    }
}
