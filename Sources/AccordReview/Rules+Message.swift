extension Rules {
    static func sentence(_ message: ReviewMessage) -> String {
        switch message {
        case .decided(let choice, let count): "\(past(choice)) \(snapshots(count))"
        case .refused(let headline, let decided, let refused):
            decided == 0 && refused == 1 ? headline : "\(decided) done, \(refused) refused: \(headline)"
        case .conflict: "conflict: run the test again; this one can only be rejected"
        case .alreadyDecided(let state): "already \(word(state)); u takes the last decision back"
        case .nothingUndecided: "nothing is left to decide"
        case .undone(let path): "undone: \(path)"
        case .confirm(let choice, let count): "\(choice.rawValue) all \(count) undecided? y yes, n no"
        case .cancelled: "nothing was decided"
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

    static func counts(_ session: ReviewSession, isLong: Bool) -> String {
        let position = session.entries.isEmpty ? "0/0" : "\(session.cursor + 1)/\(session.entries.count)"
        guard isLong else { return "\(position) \(session.undecidedCount) left" }
        return "\(position)  \(session.count(.accepted)) accepted  \(session.count(.rejected)) rejected  "
            + "\(session.undecidedCount) left"
    }

    static func snapshots(_ count: Int) -> String { count == 1 ? "1 snapshot" : "\(count) snapshots" }

    private static func past(_ choice: Choice) -> String {
        switch choice {
        case .accept: "accepted"
        case .reject: "rejected"
        }
    }
}
