import AccordReport
import AccordSnapshots

extension Workspace {
    /// Does what a session asks for; nil where there is nothing to do here.
    package func perform(_ effect: ReviewEffect) -> ReviewResult? {
        switch effect {
        case .load(let path): load(path)
        case .decide(let choice, let item): perform(choice, item)
        case .settle(let settlement, let item): perform(settlement, item)
        case .undo: performUndo()
        case .survey(let path): survey(path)
        case .judge(let proposals): .judged(judge(proposals))
        case .edit, .quit: nil
        }
    }

    private func load(_ path: String) -> ReviewResult {
        do {
            let detail = try detail(of: path)
            // Where nothing can be written, nothing can be accepted either.
            try? shown.add([detail.item.shownMark])
            return .loaded(detail)
        } catch {
            return .unreadable(path: path, error.finding)
        }
    }

    /// What cannot be read is said when it is looked at.
    private func survey(_ path: String) -> ReviewResult? {
        (try? shortDetail(of: path)).flatMap { $0 }.map(ReviewResult.surveyed)
    }

    private func performUndo() -> ReviewResult {
        do { return .undone(try undo().item) } catch { return .undoRefused(error.finding) }
    }

    private func perform(_ choice: Choice, _ item: ReviewItem) -> ReviewResult {
        do {
            try decide(choice, item)
            return .decided(choice, path: item.path)
        } catch {
            return .refused(path: item.path, refusal(error), error.finding)
        }
    }

    private func perform(_ settlement: Settlement, _ item: ReviewItem) -> ReviewResult {
        do {
            // Where all stays as it is stored, nothing was accepted: so the history has it as well.
            let isKept = settlement.stored.map(SHA256.digest) == item.meta.baseDigest
            let rest = try settle(settlement, item)
            return .settled(path: item.path, rest: rest, as: isKept ? .reject : .accept)
        } catch {
            return .refused(path: item.path, refusal(error), error.finding)
        }
    }

    private func refusal(_ error: StoreError) -> ReviewResult.Refusal {
        switch error {
        case .baseChanged: .conflict
        case .noSuchEntry: .gone
        case .entryChanged: .replaced
        case .file, .pendingFile, .outside, .dangling, .notAFile, .changedSince, .damagedEntry,
            .damagedRecord, .nothingToUndo, .foreignFolder:
            .failed
        }
    }
}
