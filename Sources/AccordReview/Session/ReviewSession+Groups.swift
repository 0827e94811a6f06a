import AccordConfiguration

extension ReviewSession {
    /// The next item to look at for the sake of its group: asked for while no key is waiting.
    package mutating func survey() -> [ReviewEffect] {
        while surveyed < entries.count {
            let entry = entries[surveyed]
            surveyed += 1
            if entry.state == .undecided, !groups.contains(entry.item.path) {
                return [.survey(entry.item.path)]
            }
        }
        return []
    }

    /// Whether every item has been looked at, so that no group can grow.
    package var isSurveyed: Bool { surveyed >= entries.count }

    /// How far that is; nil where it is done.
    var progress: ReviewMessage.Progress? {
        isSurveyed ? nil : ReviewMessage.Progress(done: surveyed, of: entries.count)
    }

    /// The undecided entries of the list that change as the one under the cursor does, itself included.
    var group: [ReviewEntry] {
        guard let current, current.state == .undecided else { return [] }
        let paths = groups.group(of: current.item.path)
        guard paths.count > 1 else { return [current] }
        return shown.map { entries[$0] }.filter {
            $0.state == .undecided && paths.contains($0.item.path)
        }
    }

    /// How many those are: asked for by every screen, so they are looked at singly only below a filter.
    var groupCount: Int {
        guard let current, current.state == .undecided else { return 0 }
        let count = groups.group(of: current.item.path).count
        return count == 1 || filter.isEmpty ? count : group.count
    }

    mutating func askForGroup() {
        guard let current, isUndecided(current) else { return }
        let count = groupCount
        message = .group(count: count, progress)
        if count > 1 { mode = .group }
    }

    mutating func decideGroup(_ action: ReviewAction?) -> [ReviewEffect] {
        mode = .browsing
        switch action {
        case .acceptAll: ask(.accept, group)
        case .rejectAll: ask(.reject, group)
        default: message = .cancelled
        }
        return []
    }

    mutating func take(_ detail: ReviewDetail) {
        guard let index = index(of: detail.item.path), entries[index].state == .undecided else { return }
        entries[index].item = detail.item
        remember(detail)
        relist(index)
    }

    /// Long texts are compared with no others: that would hold up a key.
    mutating func remember(_ detail: ReviewDetail) {
        texts.insert(detail)
        judged.insert(detail)
        guard (detail.old?.count ?? 0) + detail.new.count <= Workspace.surveyedSize else { return }
        groups.insert(detail)
    }
}
