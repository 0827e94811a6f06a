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
    /// - Throws: `RedactionError` where one cannot work, or what a redaction of the user's own throws.
    func redacted(
        _ content: SnapshotContent
    ) throws -> (content: SnapshotContent, tally: RedactionTally) {
        var content = content.escapingPlaceholders()
        var placeholders = Placeholders()
        var tally = RedactionTally()
        for redaction in scopeRedactions {
            let count = try redaction.redactor.redact(&content, &placeholders)
            tally.scope[redaction.name, default: 0] += count
        }
        for redaction in redactions {
            let count = try redaction.redactor.redact(&content, &placeholders)
            if count == 0 { tally.unused.append(redaction.name) }
        }
        return (content, tally)
    }
}
