import AccordJSON
import AccordJournal
import AccordReport

/// Redactions of traits that found nothing in any snapshot that they were meant for.
///
/// A journal may tell of a part of the tests alone: only a scope is judged of which every stored snapshot was seen.
struct RedactionLint {
    private let scopes: [String: Scope]

    private struct Scope {
        var counts: [String: Int] = [:]
        var snapshots: [String: Int] = [:]
        var paths: [String] = []
        var isWhole = true

        mutating func add(_ event: SnapshotEvent) {
            for (name, count) in event.redactions {
                counts[name, default: 0] += count
                snapshots[name, default: 0] += 1
            }
        }
    }

    /// - Parameter stored: the paths of all stored snapshots.
    init(events: [SnapshotEvent], stored: [String]) {
        let last = Dictionary(
            events.filter { $0.verdict != .refused }.map { ($0.path, $0) },
            uniquingKeysWith: { $0.time >= $1.time ? $0 : $1 })
        var scopes: [String: Scope] = [:]
        for path in stored {
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
            Finding(
                .deadRedaction, severity: .warning, subject: name,
                facts: [
                    "redaction": JSON(redaction), "snapshots": JSON(scope.snapshots[redaction] ?? 0),
                ])
        }
    }
}
