import AccordJSON
import AccordReport
import AccordReview
import AccordSnapshots

extension Rule {
    static let noPackage = Rule(
        "command/no-package", headline: "there is no Package.swift here or in a folder above",
        hint: "name the package: accord … --package-path <folder>",
        help: "Every command works on one package, which its Package.swift marks.")

    static let notAPackage = Rule(
        "command/not-a-package", headline: "there is no Package.swift in {subject}",
        hint: "name the folder that holds it: --package-path <folder>",
        help: "A folder that is named must be the package's own, so that a misprint finds nothing else.")

    static let ambiguous = Rule(
        "command/ambiguous", headline: "{subject} could mean {actual}",
        hint: "write the whole path, or use --id",
        help: "A relative path is looked for below the working folder, the package and the snapshots.")

    static let misspeltCommand = Rule(
        "command/misspelt", headline: "there is no command `{subject}`",
        help: "All commands are listed by `accord --help`.")

    static let notPending = Rule(
        "command/not-pending", headline: "nothing is pending for {subject}",
        hint: "see what is: swift run accord status",
        help: "The path or id names no pending entry; paths are compared byte by byte.")

    static let unshown = Rule(
        "command/unshown", headline: "left {subject} that nobody has been shown: {names}",
        hint: """
            look at them:    swift run accord diff
            or accept them:  swift run accord accept --all --unseen
            """,
        help: "What nobody has looked at may hide a real fault; --all would store it all the same.")

    static let pending = Rule(
        "command/pending", headline: "the snapshot {path} is pending: {kind}, +{added} -{removed}",
        hint: "review it: swift run accord review",
        help: "A test received something else than what is stored, and nobody has decided yet.")
}

/// The sentences that commands say for people.
enum Rules {
    static func summary(pending: Int, stored: Int) -> String {
        pending == 0
            ? "nothing is pending; \(snapshots(stored)) stored"
            : "\(pending) pending; \(snapshots(stored)) stored"
    }

    static let next = """
        look at them:  swift run accord diff
        decide:        swift run accord review
                       swift run accord accept --all | --id ID | PATH
        """

    static let nothingToReview = "nothing to review"

    static let noTerminal = """
        There is no terminal to review in. Use these instead:
          swift run accord diff
          swift run accord accept --id ID | PATH | --all
          swift run accord reject --id ID | PATH | --all
        """

    static func reviewed(_ session: ReviewSession) -> String {
        """
        \(session.count(.accepted)) accepted, \(session.count(.rejected)) rejected, \
        \(session.undecidedCount) left
        """
    }

    static func reason(_ error: EditorError) -> String {
        switch error {
        case .file(let error): String(describing: error)
        case .ended(let command, let code): "\(command) ended with code \(code)"
        }
    }

    /// What the tests need, so that the next run finds what was stored.
    static func redactions(_ advice: RedactionAdvice) -> String {
        let place = "\(advice.item.meta.file):\(advice.item.meta.line)"
        return "add to \(place): redacting: \(advice.redactions.joined(separator: ", "))"
    }

    static func howToName(_ choice: Choice) -> String {
        """
        name what to \(choice.rawValue): a path or a folder, --id ID, or --all
          accord \(choice.rawValue) BookTests/lists-books.json
          accord \(choice.rawValue) --id 1a2b3c4d
        What is pending: swift run accord status
        """
    }

    static func allAndNames(_ choice: Choice) -> String {
        "--all and a name were given: \(choice.rawValue) either all or what is named"
    }

    static func nothingTo(_ choice: Choice) -> String {
        "nothing is pending: there is nothing to \(choice.rawValue)"
    }

    static let unseenWithoutAll = "--unseen goes with --all: what is named is accepted, shown or not"

    /// - Parameter paths: at least one.
    static func unshown(_ paths: [String]) -> Finding {
        let shown = 5
        let named = paths.prefix(shown).map { Printable.text($0) }.joined(separator: ", ")
        let others = paths.count > shown ? " and \(paths.count - shown) more" : ""
        return Finding(
            .unshown, subject: snapshots(paths.count),
            facts: ["names": .init(named + others), "count": .init(paths.count)])
    }
    static let countTooSmall = "--count is at least 1"

    static func foreignLines(_ count: Int, in folder: String) -> String {
        "note: the journals in \(folder) hold \(counted(count, "line")) of another version of Accord, "
            + "passed over"
    }

    static func snapshots(_ count: Int) -> String { count == 1 ? "1 snapshot" : "\(count) snapshots" }
}
