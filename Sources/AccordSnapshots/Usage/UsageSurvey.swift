package import AccordJournal

/// Says of every stored snapshot whether it is used, from what the journals prove. Strict: what is not proven
/// is unknown.
package struct UsageSurvey: Sendable {
    private let view: RunView?
    private let platform: String
    private let owners: OwnerIndex
    /// Asserted by the run, by a later one, or on another platform.
    private let touched: Set<String>

    /// - Parameter logs: the kept runs, the newest first.
    package init(_ logs: [RunLog], platform: String = RunPlatform.current) {
        let view = logs.lazy.compactMap { RunView($0, platform: platform) }.first
        self.view = view
        self.platform = platform
        owners = OwnerIndex(view?.tests ?? [])
        let begin = view?.begin ?? .min
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
        paths.map { path in
            var state = state(of: path)
            if case .unused = state {
                if pending.contains(path) { state = .unknown(.pending) }
                if !isOlder(changed(path)) { state = .unknown(.changedSince) }
            }
            return SnapshotUsage(path: path, state: state)
        }
    }

    // MARK: -

    private func state(of path: String) -> SnapshotUsage.State {
        if touched.contains(path) { return .used }
        guard let view else { return .unknown(.noRun(platform: platform)) }
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
        guard let changed, let view else { return false }
        return changed < view.begin
    }
}
