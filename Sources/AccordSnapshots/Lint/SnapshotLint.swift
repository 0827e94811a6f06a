package import AccordJournal
package import AccordReport

/// What stands below `__snapshots__` and what is pending, looked at with no test run.
///
/// Content is looked at file by file, so that no more than one is held at a time.
package struct SnapshotLint: Sendable {
    private let tree: SnapshotTree
    private let pending: PendingStore
    private let events: [SnapshotEvent]
    private let options: SnapshotLintOptions

    /// - Parameter events: what the journals of the last runs tell of snapshots, in any order.
    package init(
        tree: SnapshotTree, pending: PendingStore, events: [SnapshotEvent],
        options: SnapshotLintOptions = SnapshotLintOptions()
    ) {
        (self.tree, self.pending) = (tree, pending)
        (self.events, self.options) = (events, options)
    }

    /// Everything that is wrong with the snapshots whose path is chosen, and how many files that were.
    ///
    /// Names are held against all that is stored, whatever is chosen.
    ///
    /// - Throws: `StoreError` where the folder cannot be listed.
    package func run(choosing isChosen: (String) -> Bool = { _ in true }) throws(StoreError) -> Result {
        let paths = try tree.paths()
        let metas = try pending.list()
        var result = Result()
        let names = NameLint(paths: paths, shown: shown)
        result.findings += names.findings(choosing: isChosen)
        var duplicates = DuplicateLint()
        for path in paths where isChosen(path) {
            check(path, among: &duplicates, into: &result)
        }
        result.findings += duplicates.findings(shown: shown)
        for meta in metas where isChosen(meta.path) { check(meta, into: &result) }
        let redactions = RedactionLint(events: events, stored: paths, shown: shown)
        result.findings += redactions.findings(choosing: isChosen)
        result.findings.removeAll { options.ignored.contains($0.rule.id) }
        return result
    }

    /// What was found in how many files.
    package struct Result: Sendable {
        package fileprivate(set) var findings: [Finding] = []
        package fileprivate(set) var checked = 0
        /// How many of them wait for a decision.
        package fileprivate(set) var pending = 0
    }

    // MARK: -

    private func check(_ path: String, among duplicates: inout DuplicateLint, into result: inout Result) {
        result.checked += 1
        do throws(StoreError) {
            // Somebody may have removed it since the folder was listed.
            guard let bytes = try tree.read(path) else { return }
            duplicates.add(path, bytes)
            result.findings += FileLint(path: path, shown: shown(path), bytes: bytes, options).findings()
        } catch {
            var finding = error.finding
            finding.places = [Place(shown(path))]
            result.findings.append(finding)
        }
    }

    private func check(_ meta: PendingMeta, into result: inout Result) {
        result.checked += 1
        result.pending += 1
        do throws(StoreError) {
            guard let entry = try pending.entry(meta.path) else { return }
            let shown = "\(pending.root)/\(meta.path)/new"
            result.findings += FileLint(path: meta.path, shown: shown, bytes: entry.new, options).findings()
        } catch {
            result.findings.append(error.finding)
        }
    }

    private func shown(_ path: String) -> String { "\(tree.root)/\(path)" }
}
