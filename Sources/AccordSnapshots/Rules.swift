import AccordReport

/// The sentences of this module that are no rule of their own.
enum Rules {
    static func review(id: String) -> String {
        """
        review it: swift run accord review
        or take it as it is: swift run accord accept --id \(id)
        """
    }

    static let nothingWritten =
        "nothing was written, as the record mode is `never`: ACCORD_RECORD=pending keeps it for a review"

    static let otherPendingFolder = "name another folder for what is pending: ACCORD_PENDING_DIR=<folder>"

    static func sentence(_ damage: Damage) -> String {
        switch damage {
        case .conflictMarkers: "an unresolved merge left its marks in it"
        case .malformed(let reason, _): reason
        }
    }

    static func sentence(_ reason: HTTPFileError.Reason) -> String {
        switch reason {
        case .noRequest: "no request stands in front of the response"
        case .noResponse: "it ends without a response"
        case .noBlankLine: "no blank line ends the header fields"
        case .notUTF8: "these bytes are not UTF-8"
        case .requestLine: "a request line is a method and a target: `GET /books`"
        case .field: "a header field is a name, a colon and a value"
        case .statusLine: "a status line has a version and a status: `HTTP/1.1 200 OK`"
        }
    }
}

extension HTTPFileError: CustomStringConvertible {
    package var description: String { Rules.sentence(reason) }
}

extension Rule {
    static let missing = Rule(
        "snapshots/missing", headline: "no snapshot is stored for {subject}",
        help: "The value was asserted for the first time, or its test or name has changed.")

    static let differs = Rule(
        "snapshots/differs", headline: "{subject} differs from its snapshot",
        help: "What the test received is not what was stored and reviewed.")

    static let stored = Rule(
        "snapshots/stored", headline: "a first snapshot was stored for {subject}",
        hint: "read {path} before you commit it",
        help: """
            Under the record mode `missing` a first snapshot is stored, and the test fails once to say so; \
            under `all` it is stored with a warning.
            """)

    static let updated = Rule(
        "snapshots/updated", headline: "the snapshot of {subject} was replaced",
        hint: "read the change before you commit it: git diff {path}",
        help: "Under the record mode `all` what differs is stored without review.")

    static let damaged = Rule(
        "snapshots/damaged", headline: "the snapshot of {subject} is damaged: {damage}",
        help: "The stored file is no text of its format: it was cut, merged or edited by hand.")

    static let unnamed = Rule(
        "snapshots/unnamed", headline: "a snapshot in the parametrised test {subject} has no name",
        hint: "name it after the argument: expectSnapshot(named: \"…\")",
        help: "A parametrised test runs once for each argument, and all would share one file.")

    static let secondValue = Rule(
        "snapshots/second-value", headline: "{subject} was given a second, different value",
        hint: "name the snapshots apart: expectSnapshot(named: \"…\")",
        help: "Within one execution of a test a name or a call site stands for one value.")

    static let sharedFile = Rule(
        "snapshots/shared-file", headline: "{subject} would share its file with {actual}",
        hint: "rename one of them: some file systems hold both names for the same",
        help: "Two identities whose paths are equal, or differ only in case or Unicode form.")

    static let unserialisable = Rule(
        "snapshots/unserialisable", headline: "the value for {subject} cannot be written in its format",
        hint: "choose the format that fits it: as: .json needs JSON, .lines takes any text, .data any bytes",
        help: "The format's own function threw.")

    static let cannotAccess = Rule(
        "snapshots/cannot-access", headline: "cannot {operation} {subject}: {reason}",
        hint: "check the permissions of the file and of its folder",
        help: "The file system refused.")

    static let outside = Rule(
        "snapshots/outside", headline: "{subject} leads out of __snapshots__, to {actual}",
        hint: "remove the link: a snapshot stands below __snapshots__ and nowhere else",
        help: "Links and names that leave the folder are refused, for reading as for writing.")

    static let dangling = Rule(
        "snapshots/dangling", headline: "{subject} is a link that leads to nothing",
        hint: "remove the link, or bring back what it led to",
        help: "What a link leads to is read in its place; this one's target is not there.")

    static let notAFile = Rule(
        "snapshots/not-a-file", headline: "{subject} is not a file",
        hint: "remove what stands there, or rename the test",
        help: "A folder or a device stands where a snapshot should be.")

    static let baseChanged = Rule(
        "snapshots/base-changed", headline: "{subject} has changed since it was compared",
        hint: "run the test again, then review the new difference",
        help: "Accepting would overwrite a snapshot that nobody compared with the pending one.")

    static let entryChanged = Rule(
        "snapshots/entry-changed", headline: "{subject} was received anew meanwhile",
        hint: "look at the new difference, then decide",
        help: "A test has run since it was shown or listed, or somebody else has decided a part.")

    static let changedSince = Rule(
        "snapshots/changed-since", headline: "{subject} has changed since the decision",
        hint: "restore it by hand, or with git, if that is what you want",
        help: "Undo restores only what the decision itself wrote.")

    static let damagedRecord = Rule(
        "snapshots/damaged-record", headline: "what the last decision replaced cannot be read any more",
        hint: """
            restore the snapshot with git, then remove the record: rm -r {subject}
            after that, swift run accord undo takes back the decision before
            """,
        help: "A file below .pending/.history was damaged; nothing was changed.")

    static let foreignFolder = Rule(
        "snapshots/foreign-folder", headline: "{subject} holds files that are not Accord's",
        hint: "name an empty folder: snapshots.pending in accord.yaml, or ACCORD_PENDING_DIR",
        help: "The folder for what is pending is hidden from git, with all that it holds.")

    static let noSuchEntry = Rule(
        "snapshots/no-such-entry", headline: "nothing is pending for {subject}",
        hint: "see what is: swift run accord status",
        help: "The entry was decided, retired by a passing test, or never there.")

    static let damagedEntry = Rule(
        "snapshots/damaged-entry", headline: "the pending entry of {subject} is damaged: {reason}",
        hint: "reject it, and run the test again",
        help: "A pending entry carries the digests of its files; these do not fit.")

    static let nothingToUndo = Rule(
        "snapshots/nothing-to-undo", headline: "there is no decision to undo",
        help: "The history of decisions is empty.")
}
