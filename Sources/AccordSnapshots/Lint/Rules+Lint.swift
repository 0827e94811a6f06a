import AccordReport

extension Rule {
    /// What a lint of snapshots may find: each can be left out.
    static let snapshotLint: [Rule] = [
        .damaged, .unreadableBody, .invalidPattern, .sharedFile, .foreignFile, .oversize, .duplicate,
        .storedSecret,
        .machinePath, .machineHost,
        .deadRedaction, .cannotAccess, .outside, .dangling, .notAFile, .damagedEntry,
    ]

    static let foreignFile = Rule(
        "snapshots/foreign-file", headline: "{subject} is no snapshot that a test could have stored",
        hint: "move it out of __snapshots__, or remove it",
        help: """
            A snapshot stands below its test target and carries the name of its test, what is no word \
            escaped. Nothing reads other files, and nothing finds them unused.
            """)

    static let unreadableBody = Rule(
        "snapshots/unreadable-body",
        headline: "the {part} of {subject} has a body that is no JSON, as its content-type says: {reason}",
        hint: """
            mend the body, or run the test and accept what it receives
            where the app sends it so, leave the rule out: --ignore snapshots/unreadable-body
            """,
        help: """
            A body that cannot be read is compared as a text: no placeholder in it matches, and no contract \
            describes it. A request that the app refuses with a 4xx may be none on purpose, and is left.
            """)

    static let invalidPattern = Rule(
        "snapshots/invalid-pattern",
        headline: "{subject} holds {placeholder}, which matches nothing: {reason}",
        hint: "mend the pattern; a text that is meant as it stands gets a `\\` in front: \"\\\\<regex …>\"",
        help: "The pattern of a `<regex …>` is a regular expression as of ECMA-262.")

    static let oversize = Rule(
        "snapshots/oversize", headline: "{subject} has {size} bytes, more than {limit}",
        hint: "store what matters of the value, or a digest of it; or raise the limit: --largest <bytes>",
        help: "Nobody reviews a snapshot of this size, and every change of it stays in the repository.")

    static let duplicate = Rule(
        "snapshots/duplicate", headline: "{subject} holds the same bytes as {actual}",
        hint: "leave one of them out where they cannot differ",
        help: "Two snapshots of one test are equal: the second may tell nothing that the first does not.")

    static let storedSecret = Rule(
        "snapshots/stored-secret", headline: "{subject} holds a secret: {secret}",
        help: """
            Secrets are refused when a snapshot is written; this one was there before, or stored by hand. \
            What was committed once stays in the history: make a new secret.
            """)

    static let machinePath = Rule(
        "snapshots/machine-path", headline: "{subject} holds a path of one machine: {value}",
        hint: "redact it: redacting: .matching(#\"…\"#), or .at(\"/…\") in a document",
        help: "A path in somebody's home folder differs from machine to machine, and tells who has recorded.")

    static let machineHost = Rule(
        "snapshots/machine-host", headline: "{subject} holds a host of one machine: {value}",
        hint: "redact it: redacting: .matching(#\"…\"#), or .at(\"/…\") in a document",
        help: "The name of a machine, or a port that the system hands out for a moment.")
}

extension Rules {
    static func mend(_ damage: Damage) -> String {
        switch damage {
        case .conflictMarkers: "resolve the merge, or run the test and accept what it receives"
        case .malformed: "restore it with git, or run the test and accept what it receives"
        }
    }

    static func further(_ count: Int) -> String {
        count == 1 ? "1 more stands in the file" : "\(count) more stand in the file"
    }

    static func redact(_ kind: SecretKind) -> String {
        "redact it in the test, or let it be where that is safe: --allow-secret \(kind.name)"
    }
}
