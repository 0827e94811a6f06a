import AccordConfiguration

extension Rules {
    static func sentence(_ message: ReviewMessage, _ keys: ReviewKeys) -> String {
        switch message {
        case .decided(let choice, let count): "\(choice.past) \(snapshots(count))"
        case .deciding(let progress): "decided: \(progress.done) of \(progress.of)"
        case .refused(let headline, let decided, let refused):
            decided == 0 && refused == 1 ? headline : "\(decided) done, \(refused) refused: \(headline)"
        case .conflict: "conflict: run the test again; this one can only be rejected"
        case .alreadyDecided(let state):
            "already \(word(state)); \(key(.undo, keys)) takes the last decision back"
        case .nothingUndecided: "nothing is left to decide"
        case .undone(let path, let isElsewhere):
            "undone\(isElsewhere ? " (decided elsewhere)" : ""): \(path)"
        case .confirm(let choice, let count, let deletions, let renames):
            "\(choice.rawValue) all \(count) undecided\(including(deletions, renames))? y yes, n no"
        case .cancelled: "nothing was decided"
        case .decidedInPart(let path): "decided in part, the rest is pending: \(path)"
        case .confirmHunks(let accepted, let rejected, let left):
            "accept \(accepted), reject \(rejected), leave \(left)? y yes, n no"
        case .partsRefused(let reason, let line):
            "these parts make no snapshot: " + (line.map { "line \($0): " } ?? "") + reason
        case .noDifference: "there is no difference to decide in parts"
        case .notFound(let text, let progress, let unsearched):
            "not found: \(text)" + (progress.map(looked) ?? "") + self.unsearched(unsearched)
        case .filterEnded: "all are listed again"
        case .group(let count, let progress): group(count, keys) + (progress.map(looked) ?? "")
        case .confirmViolation(let reason):
            "it breaks the contract: accept it all the same? y yes, n no (\(reason))"
        case .confirmViolations(let count, let all):
            "\(count) of \(all) exchanges \(count == 1 ? "breaks" : "break") the contract: accept all the same? y yes, n no"
        case .judging(let progress):
            "held against the contract: \(progress.done) of \(progress.of)"
        case .listed(let count, let progress): "\(snapshots(count)) listed" + looked(progress)
        case .nothingReceived: "nothing was received that could be edited"
        case .confirmEdit: "store the edited text? y yes, n no"
        case .unedited: "the text was not changed; nothing was decided"
        case .editRefused(let headline, let line):
            (line.map { "line \($0): " } ?? "") + "\(headline); \(key(.edit, keys)) edits it again"
        case .editorFailed(let reason): "the editor failed: \(reason); nothing was decided"
        case .nothingVolatile: "no value looks as if it differed in every run"
        case .confirmVolatile(let count):
            "accept it with \(count == 1 ? "1 placeholder" : "\(count) placeholders")? y yes, n no"
        case .notReplaced(let proposal, let others): notReplaced(proposal, others, keys)
        case .redactions(let list): "add to the test: redacting: \(list.joined(separator: ", "))"
        }
    }

    static func word(_ state: ReviewEntry.State) -> String {
        switch state {
        case .undecided: "undecided"
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .gone: "gone"
        }
    }

    static func word(_ entry: ReviewEntry) -> String {
        entry.state == .undecided ? entry.item.kind.rawValue : word(entry.state)
    }

    /// The same on a narrow screen, which may have no colours: no letter stands for two.
    static func letter(_ entry: ReviewEntry) -> Character {
        switch (entry.state, entry.item.kind) {
        case (.accepted, _): "a"
        case (.rejected, _): "r"
        case (.gone, _): "g"
        case (.undecided, .new): "n"
        case (.undecided, .changed): "c"
        case (.undecided, .damaged): "d"
        case (.undecided, .conflict): "!"
        case (.undecided, .unreadable): "?"
        case (.undecided, .unused): "u"
        // It has moved.
        case (.undecided, .renamed): "m"
        }
    }

    static func counts(_ session: ReviewSession, isLong: Bool) -> String {
        let position = "\(session.position.map { $0 + 1 } ?? 0)/\(session.shown.count)"
        guard isLong else { return "\(position) \(session.undecidedCount) left" }
        return "\(position)  \(session.count(.accepted)) accepted  \(session.count(.rejected)) rejected  "
            + "\(session.undecidedCount) left"
    }

    static func snapshots(_ count: Int) -> String { count == 1 ? "1 snapshot" : "\(count) snapshots" }

    private static func group(_ count: Int, _ keys: ReviewKeys) -> String {
        count == 1
            ? "no other snapshot changes alike"
            : "the same change in \(snapshots(count)): \(key(.acceptAll, keys)) accepts, "
                + "\(key(.rejectAll, keys)) rejects them"
    }

    private static func including(_ deletions: Int, _ renames: Int) -> String {
        let parts = [(deletions, "deletion"), (renames, "rename")].filter { $0.0 > 0 }
            .map { count, word in "\(count) \(word)\(count == 1 ? "" : "s")" }
        return parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
    }

    private static func looked(_ progress: ReviewMessage.Progress) -> String {
        " (\(progress.done) of \(progress.of) looked at)"
    }

    private static func unsearched(_ count: Int) -> String {
        switch count {
        case 0: ""
        case 1: "; 1 text is searched only once it was shown"
        default: "; \(count) texts are searched only once they were shown"
        }
    }
}
