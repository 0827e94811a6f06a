import AccordFiles
import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

/// What `accord status --since` prints: what has changed in accepted snapshots, by test.
struct SinceReport {
    /// One snapshot, and how it stands to the contract.
    struct Line {
        let change: SnapshotChange
        /// Nil where there is no contract, or no exchange.
        var standing: ContractStanding?

        /// Below `__snapshots__`.
        var path: String { Path.relative(change.path, to: SnapshotTree.name) }
        var formerPath: String? { change.formerPath.map { Path.relative($0, to: SnapshotTree.name) } }
        var test: String { SnapshotPath(path).test }
    }

    /// As it was asked for.
    let revision: String
    /// The commit that is compared with.
    let commit: String
    let lines: [Line]
    /// The contract, where it has changed as well.
    var changedContract: String?

    var outcome: Outcome { lines.contains { $0.standing == .breaks } ? .found : .clean }

    // MARK: - Text

    func text(_ palette: ScreenPalette) -> String {
        let tests = Dictionary(grouping: lines, by: \.test).sorted { $0.key < $1.key }
        let body = tests.map { test, lines in
            Printable.text(test) + "\n" + lines.map { row($0, palette) }.joined()
        }.joined(separator: "\n")
        return body + (lines.isEmpty ? "" : "\n") + summary + "\n"
            + (changedContract.map { Rules.changedContract(Printable.text($0), since: revision) + "\n" } ?? "")
    }

    private func row(_ line: Line, _ palette: ScreenPalette) -> String {
        let width = SnapshotChange.Kind.allCases.map(\.rawValue.count).max() ?? 0
        let kind = palette.paint(Columns.padded(line.change.kind.rawValue, to: width), line.change.kind.ink)
        let former = line.formerPath.map { " (\(Rules.was(Printable.text($0))))" } ?? ""
        let standing = line.standing.map { "  \(palette.paint(Rules.sentence($0), $0.ink))" } ?? ""
        return
            "  \(kind)  \(Rules.size(line.change))  \(Printable.text(Path.name(line.path)))\(former)\(standing)\n"
    }

    private var summary: String {
        let counts = SnapshotChange.Kind.allCases.map { kind in
            (kind, lines.count { $0.change.kind == kind })
        }
        return Rules.sinceSummary(
            counts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }, revision: revision,
            commit: String(commit.prefix(10)))
    }

    // MARK: - Machines

    var json: JSON {
        [
            "version": JSON(JSONRenderer.version), "since": JSON(revision), "commit": JSON(commit),
            "changes": JSON(elements: lines.map(json)),
            "changedContract": changedContract.map { JSON($0) } ?? .null,
        ]
    }

    private func json(_ line: Line) -> JSON {
        [
            "kind": JSON(line.change.kind.rawValue), "path": JSON(line.path),
            "formerPath": line.formerPath.map { JSON($0) } ?? .null, "test": JSON(line.test),
            "added": line.change.added.map { JSON($0) } ?? .null,
            "removed": line.change.removed.map { JSON($0) } ?? .null,
            "contract": line.standing.map { JSON($0.rawValue) } ?? .null,
        ]
    }

    var findings: [Finding] {
        lines.map { line in
            Finding(
                .acceptedChange, severity: line.standing == .breaks ? .error : .note, subject: line.path,
                places: line.change.kind == .removed ? [] : [Place(line.change.path)],
                hints: line.standing.map { [Rules.sentence($0)] } ?? [],
                facts: [
                    "kind": JSON(line.change.kind.rawValue), "since": JSON(revision),
                    "size": JSON(Rules.size(line.change)),
                ])
        }
    }
}

extension SnapshotChange.Kind {
    fileprivate var ink: Ink {
        switch self {
        case .added: .added
        case .removed: .removed
        case .changed, .renamed: .plain
        }
    }
}

extension ContractStanding {
    fileprivate var ink: Ink {
        switch self {
        case .breaks: .removed
        case .keeps: .added
        case .notDescribed: .faint
        }
    }
}
