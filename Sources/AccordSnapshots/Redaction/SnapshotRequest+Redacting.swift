/// How often the redactions of one snapshot matched.
struct RedactionTally: Sendable, Equatable {
    /// The redactions of the call that matched nothing.
    var unused: [String] = []
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
        for redaction in scopeRedactions {
            tally.scope[redaction.name, default: 0] += try redaction.count(&content, &placeholders)
        }
        for redaction in redactions where try redaction.count(&content, &placeholders) == 0 {
            tally.unused.append(redaction.name)
        }
        return (content, tally)
    }
}

extension Redaction {
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
