/// How often the redactions of one snapshot matched.
struct RedactionTally: Sendable {
    /// The redactions of the call that matched nothing.
    var unused: [String] = []
    /// The redactions of the call that replaced nothing, since all that they found is of other types.
    var misfits: [(redaction: String, placeholder: Placeholder, isOfContract: Bool)] = []
    /// The values that each redaction of a trait found.
    var scope: [String: Int] = [:]
}

extension SnapshotRequest {
    /// Redacts what the test's traits name, then what the call does.
    ///
    /// - Throws: `SnapshotFailure` that names the redaction which cannot work.
    func redacted(
        _ content: SnapshotContent
    ) throws(SnapshotFailure) -> (content: SnapshotContent, tally: RedactionTally) {
        var content = content.escapingPlaceholders()
        var placeholders = Placeholders()
        var tally = RedactionTally()
        for (redaction, isOfCall) in redactions(of: content) {
            placeholders.fit = PlaceholderFit()
            let count = try redaction.count(&content, &placeholders)
            if !isOfCall {
                tally.scope[redaction.name, default: 0] += count
            } else if count == 0 {
                // What a trait has replaced by the same redaction is not left for the call.
                if tally.scope[redaction.name, default: 0] == 0 { tally.unused.append(redaction.name) }
            } else if let misfit = placeholders.fit.misfit {
                tally.misfits.append((redaction.name, misfit, redaction.redactor is BodyRedactor))
            }
        }
        return (content, tally)
    }

    /// In their order; but a body of an exchange is a text to all redactions but those that read documents, which
    /// could not read it any more once a placeholder stands in it.
    private func redactions(of content: SnapshotContent) -> [(redaction: Redaction, isOfCall: Bool)] {
        let all =
            scopeRedactions.flatMap(\.parts).map { ($0, false) }
            + redactions.flatMap(\.parts).map { ($0, true) }
        guard case .http = content else { return all }
        return all.filter { $0.0.readsDocuments } + all.filter { !$0.0.readsDocuments }
    }
}

extension Redaction {
    fileprivate var readsDocuments: Bool { redactor is any DocumentRedactor }

    /// Redacts, and says how many values it found.
    fileprivate func count(
        _ content: inout SnapshotContent, _ placeholders: inout Placeholders
    ) throws(SnapshotFailure) -> Int {
        do {
            return try redactor.redact(&content, &placeholders)
        } catch {
            throw .redaction(name, error)
        }
    }
}
