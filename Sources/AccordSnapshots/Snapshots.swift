// Stored values: named, serialised, redacted, compared; kept pending until somebody decides.

import AccordConfiguration
import AccordFiles
import AccordHTTP
package import AccordJournal
import AccordReport

/// The snapshots of one package: `check` is the whole of what an expectation does.
package struct Snapshots: Sendable {
    /// The folder of the package, to which messages and patches are relative.
    package let packageRoot: String
    package let tree: SnapshotTree
    package let pending: PendingStore
    private let journal: Journal?
    private let run: String
    private let registry = SnapshotRegistry()

    package init(
        packageRoot: String, tree: SnapshotTree, pending: PendingStore, journal: Journal?, run: String
    ) {
        self.packageRoot = packageRoot
        self.tree = tree
        self.pending = pending
        self.journal = journal
        self.run = run
    }

    /// Serialises, redacts, compares, decides, and does what was decided. Nothing is thrown: what goes
    /// wrong is a finding of the outcome.
    package func check(_ request: SnapshotRequest) -> SnapshotOutcome {
        do {
            let id = try identify(request)
            do { return try check(request, as: id) } catch {
                note(.refused, id)
                throw error
            }
        } catch {
            return SnapshotOutcome(failing: SnapshotFailure.finding(error, request, in: packageRoot))
        }
    }

    private func check(_ request: SnapshotRequest, as id: SnapshotID) throws -> SnapshotOutcome {
        try refuseUnreasoned(request.allowances)
        let (content, tally) = try request.redacted(try serialise(request))
        try refuseSecondValue(content, id, request)
        let stored = try tree.read(id.path)
        let comparison = try Comparison(content, with: stored, style: request.style)
        let decision = Decision(comparison.verdict, mode: request.mode)
        let result = SnapshotResult(
            id: id, request: request, content: content, stored: stored, comparison: comparison)
        var outcome = outcome(decision, result)
        outcome.findings += result.remarks(on: tally, in: packageRoot) + result.kept(in: packageRoot)
        do {
            try perform(decision.effect, result)
        } catch let error as StoreError where decision.effect == .writePending {
            // The difference is worth more than the folder that it could not be kept in.
            outcome.findings[0].hints = result.remarks
            outcome.findings.append(SnapshotFailure.finding(error, request, in: packageRoot))
        }
        note(SnapshotEvent.Verdict(comparison.verdict), id, tally.scope)
        return outcome
    }

    // MARK: - Before comparing

    private func identify(_ request: SnapshotRequest) throws -> SnapshotID {
        if request.name == nil, request.isParameterized { throw SnapshotFailure.unnamedInParameterizedTest }
        guard FileName.isExtension(request.fileExtension) else {
            throw SnapshotFailure.fileExtension(request.fileExtension)
        }
        let label = request.session.label(for: request.name, at: request.site)
        let id = SnapshotID(owner: request.owner, label: label, fileExtension: request.fileExtension)
        if let other = registry.collision(of: id, at: id.path) {
            throw SnapshotFailure.sharedFile(id: id, other: other.description)
        }
        return id
    }

    private func serialise(_ request: SnapshotRequest) throws -> SnapshotContent {
        do { return try request.content() } catch { throw SnapshotFailure.unserialisable(error) }
    }

    private func refuseUnreasoned(_ allowances: [SnapshotAllowance]) throws {
        if let empty = allowances.first(where: { !$0.isReasoned }) {
            throw SnapshotFailure.unreasoned(empty.kind)
        }
    }

    private func refuseSecondValue(
        _ content: SnapshotContent, _ id: SnapshotID, _ request: SnapshotRequest
    ) throws {
        guard let first = try request.session.earlierSite(of: id, content, at: request.site, request.style)
        else {
            return
        }
        throw SnapshotFailure.secondValue(id: id, first: first)
    }

    // MARK: - After deciding

    private func perform(_ effect: Decision.Effect, _ result: SnapshotResult) throws {
        switch effect {
        case .nothing: try refuse(result)
        case .retirePending: try pending.retire(result.id.path)
        case .store:
            try refuse(result)
            try tree.write(result.received, to: result.id.path)
            try pending.retire(result.id.path)
        case .writePending:
            try refuse(result)
            try pending.write(result.entry(run: run, packageRoot: packageRoot))
        }
    }

    /// What must never be written, printed or attached: a secret, what would not be read as what it is, or a file that
    /// some file systems hold for another one.
    private func refuse(_ result: SnapshotResult) throws {
        let allowed = Set(result.request.allowances.map(\.kind))
        if let (secret, line) = SecretGuard.secret(in: result.received, allowing: allowed) {
            let place = SecretPlace(of: secret.kind, in: result.content)
            throw SnapshotFailure.secret(id: result.id, secret, line: line, place: place)
        }
        if let misreading = result.comparison.misreading(of: result.received) {
            throw SnapshotFailure.misread(id: result.id, misreading)
        }
        if result.stored == nil, let twin = try tree.twin(of: result.id.path) {
            throw SnapshotFailure.sharedFile(id: result.id, other: twin)
        }
    }

    private func note(
        _ verdict: SnapshotEvent.Verdict, _ id: SnapshotID, _ redactions: [String: Int] = [:]
    ) {
        var event = SnapshotEvent(path: id.path, id: id.description, verdict: verdict)
        event.redactions = redactions
        journal?.append(event)
    }

    private func outcome(_ decision: Decision, _ result: SnapshotResult) -> SnapshotOutcome {
        switch decision.outcome {
        case .pass: SnapshotOutcome(findings: [], attachments: [])
        case .warn, .fail:
            SnapshotOutcome(
                findings: [result.finding(decision, in: packageRoot)], attachments: result.attachments())
        }
    }
}

extension SnapshotEvent.Verdict {
    fileprivate init(_ verdict: Verdict) {
        self =
            switch verdict {
            case .matched: .matched
            case .missing: .missing
            case .differs: .differs
            case .damaged: .damaged
            }
    }
}
