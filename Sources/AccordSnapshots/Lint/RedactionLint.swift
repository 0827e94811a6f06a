import AccordJSON
import AccordJournal
import AccordReport

/// Redactions of traits that found nothing in any snapshot that they were meant for.
///
/// A journal may tell of a part of the tests alone: only a scope is judged of which every stored snapshot was seen.
struct RedactionLint {
    private let scopes: [String: Scope]
    private let shown: (String) -> String

    private struct Scope {
        var counts: [String: Int] = [:]
        /// Where each redaction was in force.
        var snapshots: [String: [String]] = [:]
        var paths: [String] = []
        var isWhole = true

        mutating func add(_ event: SnapshotEvent) {
            for (name, count) in event.redactions {
                counts[name, default: 0] += count
                snapshots[name, default: []].append(event.path)
            }
        }
    }

    /// - Parameters:
    ///   - stored: the paths of all stored snapshots.
    ///   - shown: a path as findings show it.
    init(events: [SnapshotEvent], stored: [String], shown: @escaping (String) -> String) {
        self.shown = shown
        let last = Dictionary(
            events.filter { $0.verdict != .refused }.map { ($0.path, $0) },
            uniquingKeysWith: { $0.time >= $1.time ? $0 : $1 })
        var scopes: [String: Scope] = [:]
        // No test ever tells of another file.
        for path in stored where SnapshotPath(path).isAccords {
            var scope = scopes[SnapshotPath(path).outermostScope] ?? Scope()
            scope.paths.append(path)
            if let event = last[path] { scope.add(event) } else { scope.isWhole = false }
            scopes[SnapshotPath(path).outermostScope] = scope
        }
        self.scopes = scopes
    }

    func findings(choosing isChosen: (String) -> Bool) -> [Finding] {
        scopes.filter { $0.value.isWhole && $0.value.paths.contains(where: isChosen) }
            .sorted { $0.key < $1.key }.flatMap(findings)
    }

    private func findings(_ name: String, _ scope: Scope) -> [Finding] {
        scope.counts.filter { $0.value == 0 }.keys.sorted().map { redaction in
            let snapshots = scope.snapshots[redaction] ?? []
            return Finding(
                .deadRedaction, severity: .warning, subject: name,
                places: snapshots.prefix(1).map { Place(shown($0)) },
                facts: ["redaction": JSON(redaction), "snapshots": JSON(snapshots.count)])
        }
    }
}
