import AccordReport
import AccordReview

extension Rule {
    static let noGit = Rule(
        "command/no-git", headline: "cannot start git: {reason}",
        hint: "install git, or put it on the PATH",
        help: "What a branch has changed is known to git alone.")

    static let noRepository = Rule(
        "command/no-repository", headline: "git knows no repository in {subject}",
        hint: "run it in a package that stands in a git repository",
        help: "What a branch has changed is known to git alone; its own words stand in the message.")

    static let unknownRevision = Rule(
        "command/unknown-revision", headline: "git knows no commit `{subject}`",
        hint: "name a branch, a tag or a commit; fetch it first where only the server has it: git fetch",
        help: "`git rev-parse` finds no commit of this name.")

    static let unrelated = Rule(
        "command/unrelated", headline: "git knows no commit that HEAD and `{subject}` have in common",
        hint: "a shallow clone holds too little: git fetch --unshallow",
        help: "Changes are counted from the commit at which both parted.")

    static let gitRefused = Rule(
        "command/git-refused", headline: "git {subject} has failed",
        help: "Git's own words stand in the message.")

    static let acceptedChange = Rule(
        "command/accepted-change", headline: "the snapshot {subject} was {kind} since {since}: {size}",
        help: "An accepted snapshot is another than at the commit that was named.")
}

extension Rules {
    /// Added and removed lines.
    static func size(_ change: SnapshotChange) -> String {
        guard let added = change.added, let removed = change.removed else { return "binary" }
        return "+\(added) -\(removed)"
    }

    static func sentence(_ standing: ContractStanding) -> String {
        switch standing {
        case .breaks: "breaks the contract"
        case .keeps: "keeps the contract"
        case .notDescribed: "not described by the contract"
        }
    }

    static func changedContract(_ path: String, since revision: String) -> String {
        """
        \(path) has changed since \(revision), too: "keeps" means as it is now
        hold all stored exchanges against it:  swift run accord contract check
        """
    }

    static func sinceSummary(_ counts: [String], revision: String, commit: String) -> String {
        let counts = counts.isEmpty ? "no snapshot has changed" : counts.joined(separator: ", ")
        return "\(counts) since \(revision) (from \(commit))"
    }
}
