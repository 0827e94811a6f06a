import AccordConfiguration
import AccordFiles
import AccordHTTP
import AccordJSON
import AccordJournal
import AccordReport

/// A snapshot that was compared, with all that a pending entry, a finding and attachments are made of.
struct SnapshotResult: Sendable {
    /// Changed lines that a failure prints; the command line shows them all.
    static let linesShown = 60

    let id: SnapshotID
    let request: SnapshotRequest
    /// What was received, redacted.
    let content: SnapshotContent
    let stored: [UInt8]?
    let comparison: Comparison
    let received: [UInt8]
    /// Worked out once: it is printed, kept pending and attached.
    private let patch: SnapshotPatch

    init(
        id: SnapshotID, request: SnapshotRequest, content: SnapshotContent, stored: [UInt8]?,
        comparison: Comparison
    ) {
        self.id = id
        self.request = request
        self.content = content
        self.stored = stored
        self.comparison = comparison
        let isMatched = comparison.verdict == .matched
        received = isMatched ? [] : comparison.received
        patch = SnapshotPatch(path: id.path, base: isMatched ? [] : stored, new: received)
    }

    private var file: String { "\(SnapshotTree.name)/\(id.path)" }

    // MARK: - Pending

    func entry(run: String, packageRoot: String) -> PendingEntry {
        PendingEntry(
            meta: meta(run: run, packageRoot: packageRoot), new: received, base: stored, patch: patch.bytes)
    }

    private func meta(run: String, packageRoot: String) -> PendingMeta {
        PendingMeta(
            id: PendingMeta.id(of: id.path), path: id.path, snapshot: id.description,
            target: id.owner.target, test: id.owner.components.joined(separator: "/"),
            file: Path.relative(request.site.path, to: packageRoot), line: request.site.line,
            expression: SourceLine.text(of: request.site), format: id.fileExtension, run: run, reason: reason,
            recordedAt: Journal.now(), baseDigest: stored.map(SHA256.digest),
            newDigest: SHA256.digest(of: received), added: patch.addedLines, removed: patch.removedLines,
            origin: request.origin())
    }

    private var reason: PendingMeta.Reason {
        switch comparison.verdict {
        case .missing: .missing
        case .damaged: .damaged
        case .matched, .differs: .differs
        }
    }

    // MARK: - Report

    func finding(_ decision: Decision, in packageRoot: String) -> Finding {
        var finding = Finding(
            rule(decision), severity: decision.outcome == .warn ? .warning : .error, subject: id.description,
            places: places(in: packageRoot),
            facts: ["path": JSON(file), "id": JSON(PendingMeta.id(of: id.path))])
        finding.diff = shownDiff()
        if case .damaged(let damage) = comparison.verdict {
            finding.facts["damage"] = JSON(Rules.sentence(damage))
        }
        finding.hints = remarks
        switch decision.effect {
        case .writePending: finding.hints += [Rules.review(id: PendingMeta.id(of: id.path))]
        case .nothing where decision.outcome == .fail: finding.hints += [Rules.nothingWritten]
        default: break
        }
        return finding
    }

    /// The warnings that redactions of the call found nothing to redact, or nothing that fits.
    func remarks(on tally: RedactionTally, in packageRoot: String) -> [Finding] {
        tally.unused.map { warning(.deadRedaction, ["redaction": JSON($0)], in: packageRoot) }
            + tally.misfits.map { redaction, placeholder, isOfContract in
                let facts = ["redaction": JSON(redaction), "placeholder": JSON(Rules.shown(placeholder))]
                var finding = warning(.unfitRedaction, facts, in: packageRoot)
                finding.hints = [Rules.refit(isOfContract: isOfContract)]
                return finding
            }
    }

    /// That recording has left placeholders, which somebody may have wanted to get rid of.
    func kept(in packageRoot: String) -> [Finding] {
        guard request.mode == .all, comparison.kept.count > 0 else { return [] }
        let facts = ["places": JSON(Rules.places(comparison.kept)), "path": JSON(file)]
        return [warning(.keptPlaceholders, facts, in: packageRoot)]
    }

    private func warning(_ rule: Rule, _ facts: [String: JSON], in packageRoot: String) -> Finding {
        var site = request.site.place
        site.file = Path.relative(site.file, to: packageRoot)
        return Finding(
            rule, severity: .warning, subject: id.description, places: [site], facts: facts)
    }

    /// What there is to say of a difference: placeholders that do not match, reasons of comparators.
    var remarks: [String] {
        Rules.sentences(comparison.mismatches) + comparison.remarks.map(Rules.sentence)
    }

    private func rule(_ decision: Decision) -> Rule {
        switch (comparison.verdict, decision.effect) {
        case (.missing, .store): .stored
        case (_, .store): .updated
        case (.missing, _): .missing
        case (.damaged, _): .damaged
        case (.matched, _), (.differs, _): .differs
        }
    }

    private func places(in packageRoot: String) -> [Place] {
        var test = request.site.place
        test.file = Path.relative(test.file, to: packageRoot)
        return [test, Place(file, line: firstChange, label: "snapshot")]
    }

    private var firstChange: Int? {
        guard stored != nil else { return nil }
        if case .damaged(.conflictMarkers(let line)) = comparison.verdict { return line }
        if case .damaged(.malformed(_, let line)) = comparison.verdict { return line }
        // In front of the first line there is none that an editor could go to.
        return patch.firstOldLine.map { max($0, 1) }
    }

    /// Bytes that are no text have no lines to show.
    private func shownDiff() -> String? {
        guard String(validating: received, as: UTF8.self) != nil else { return nil }
        return patch.text(changedLinesLimit: Self.linesShown)
    }

    func attachments() -> [SnapshotOutcome.Attachment] {
        let name = Path.name(id.path)
        var attachments = [SnapshotOutcome.Attachment(name: "received-\(name)", bytes: received)]
        guard let stored else { return attachments }
        attachments.append(SnapshotOutcome.Attachment(name: "expected-\(name)", bytes: stored))
        attachments.append(SnapshotOutcome.Attachment(name: "\(name).patch", bytes: patch.bytes))
        return attachments
    }
}
