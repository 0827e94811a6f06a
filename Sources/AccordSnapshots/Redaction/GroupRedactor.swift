/// Several redactions that are said once: each of them counts by itself.
struct GroupRedactor: Redactor, CustomStringConvertible {
    let redactions: [Redaction]

    var description: String { ".group([\(redactions.map(\.name).joined(separator: ", "))])" }

    func redact(_ content: inout SnapshotContent, _ placeholders: inout Placeholders) throws -> Int {
        try redactions.reduce(0) { try $0 + $1.redactor.redact(&content, &placeholders) }
    }
}

extension Redaction {
    package var isGroup: Bool { redactor is GroupRedactor }

    /// What a group is made up of, also of groups; a redaction that is none is its only part.
    package var parts: [Redaction] {
        guard let group = redactor as? GroupRedactor else { return [self] }
        return group.redactions.flatMap(\.parts)
    }
}
