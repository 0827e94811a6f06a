import AccordJournal
import AccordReport
import AccordReview
import AccordSnapshots

extension Rule {
    static let unused = Rule(
        "command/unused", headline: "no test needs the snapshot {path}",
        hint: "delete it: swift run accord prune --delete",
        help:
            "A complete run has shown that no test is left that asserts it, or that its test passed without asserting it."
    )

    static let unreached = Rule(
        "command/unreached", headline: "{subject} passed without asserting {snapshots} that it stored",
        hint: "assert them again, or delete them: swift run accord prune --delete",
        help: "A test that asserts less than before may have lost a check, such as one behind a condition.")
}

extension Rules {
    static func pruneNext(_ count: Int) -> String {
        "delete them:   swift run accord prune --delete\n" + bringBack(count)
    }

    /// Each deletion is a decision of its own.
    static func bringBack(_ count: Int) -> String {
        "bring back:    swift run accord undo" + (count > 1 ? " --count \(count)" : "")
    }

    static func unusedLine(_ count: Int) -> String { "\(count) unused: swift run accord prune" }

    static func pruned(unused: Int, unknown: Int, stored: Int) -> String {
        "\(unused) unused, \(unknown) unknown; \(snapshots(stored)) stored"
    }

    static func nothingProven(_ count: Int) -> String {
        "note: of \(snapshots(count)) nothing is proven, neither used nor unused"
    }

    /// A choice about what no test needs has words of its own.
    static func done(_ choice: Choice, _ item: ReviewItem) -> String {
        if choice == .accept, let former = item.former { return "renamed \(former.path) to \(item.path)" }
        guard item.kind == .unused else { return "\(choice.past) \(item.path)" }
        return choice == .accept ? "deleted \(item.path)" : "kept \(item.path)"
    }

    static func undone(_ undone: UndoneItem, isOutOfDate: Bool) -> String {
        let item = undone.item
        if isOutOfDate {
            return "undone, but not listed: \(item.path): a later run has matched what is stored"
        }
        // What was kept had never gone.
        if undone.decision == .kept { return "undecided again: \(item.path)" }
        if item.kind == .unused { return "stored again: \(item.path)" }
        let former = item.former.map { ", stored as \($0.path)" } ?? ""
        return switch undone.waiting {
        case .again: "pending again: \(item.path)\(former)"
        case .newer: "undone: \(item.path)\(former): what its test has received since is pending now"
        case .nothing: "undone: \(item.path): its test has since received what is stored again"
        }
    }

    static func was(_ former: String) -> String { "was \(former)" }

    static let checkAndDelete = "--check only looks, --delete deletes: give one of them"

    static func sentence(_ reason: SnapshotUsage.Unused) -> String {
        switch reason {
        case .ownerGone: "no test is left that asserts it"
        case .untouched(let test): "\(test) passed and did not assert it"
        }
    }

    /// Why nothing is proven of so many snapshots.
    static func sentence(_ reason: SnapshotUsage.Unknown) -> String {
        switch reason {
        case .noRun(let platform): "no run of `accord test` on \(platform) is kept: swift run accord test"
        case .incomplete(let gap): "the newest run shows not all tests: \(sentence(gap))"
        case .changedSince: "stored after the newest run began: run the tests again"
        case .notPassed(let test): "\(test) did not pass"
        case .knownIssue(let test): "\(test) has a known issue, which may have ended it early"
        case .notBuilt: "the sources have its test, the build does not: `#if`, a trait, a target left out"
        case .helper(let function): "\(function) may be called by a test of XCTest that did not pass"
        case .pending: "pending: decide it first"
        case .renamed: "waiting under another name: swift run accord review"
        case .foreign: "no name that Accord gives"
        }
    }

    private static func sentence(_ gap: RunGap) -> String {
        switch gap {
        case .unfinished: "it has not come to its end"
        case .stopped: "it was stopped"
        case .missingShards([]):
            "its shards are dealt out in several ways: give each run an ACCORD_RUN of its own"
        case .missingShards(let shards):
            "shards are missing (\(shards.joined(separator: ", "))): run all of them under one ACCORD_RUN"
        case .unlisted(let runner): "the tests of \(runner.rawValue) were left out"
        case .partialBundle: "options of the build may have left tests out, or nothing was built"
        case .filtered(let count): "\(counted(count, "test")) not asked for"
        case .unheard(let count): "\(counted(count, "test")) not begun"
        }
    }
}
