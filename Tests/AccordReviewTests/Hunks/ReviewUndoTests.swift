import AccordFiles
import AccordJSON
import AccordSnapshots
import TestSupport
import Testing

@testable import AccordReview

/// Whatever is decided in a review, undoing all of it gives what there was.
struct ReviewUndoTests {
    private let folder = TemporaryFolder()
    private var workspace: Workspace {
        Workspace(
            tree: SnapshotTree(root: folder.path), pending: PendingStore(root: "\(folder.path)/.pending"))
    }

    @Test(arguments: 0..<20)
    func `undoing any sequence of parts, edits and whole decisions gives the first state`(_ seed: Int) throws
    {
        var documents = RandomDocument(seed: seed)
        for number in 0..<4 { try pend("s\(number).json", &documents) }
        for number in 4..<6 { try rename("s\(number).json", from: "former\(number).json", &documents) }
        let first = try state()
        var random = documents.random
        for _ in 0..<12 { try decide(&random) }
        while true {
            do { _ = try workspace.undo() } catch StoreError.nothingToUndo { break }
        }
        #expect(try state() == first)
    }

    private func pend(_ path: String, _ documents: inout RandomDocument) throws {
        let old = documents.value(depth: 3)
        let texts = [old, documents.edited(old, depth: 3)].map { $0.text() + "\n" }
        guard texts[0] != texts[1] else { return }
        try workspace.tree.write(Array(texts[0].utf8), to: path)
        let meta = ReviewFixture.meta(path, base: texts[0], new: texts[1])
        try workspace.pending.write(
            PendingEntry(meta: meta, new: Array(texts[1].utf8), base: Array(texts[0].utf8), patch: []))
    }

    /// What is stored under a former name, and waits under another one with a part of it changed.
    private func rename(_ path: String, from former: String, _ documents: inout RandomDocument) throws {
        let texts = [true, false].map { "{\n  \"common\": \"0123456789\",\n  \"more\": \($0)\n}\n" }
        try workspace.tree.write(Array(texts[0].utf8), to: former)
        let new = documents.random.below(2) == 0 ? texts[0] : texts[1]
        try workspace.pending.write(
            PendingEntry(
                meta: ReviewFixture.meta(path, base: nil, new: new), new: Array(new.utf8), base: nil,
                patch: [])
        )
    }

    private func decide(_ random: inout Seeded) throws {
        let formers = try workspace.tree.paths().filter { $0.hasPrefix("former") }
        let items = try workspace.items(
            try workspace.items(), with: formers.map { SnapshotUsage(path: $0, state: .unused(.ownerGone)) })
        guard let item = items.randomElement(using: &random) else { return }
        guard item.kind != .unused else {
            return try workspace.decide(random.below(2) == 0 ? .accept : .reject, item)
        }
        switch random.below(7) {
        case 0: try workspace.decide(.accept, item)
        case 1: try workspace.decide(.reject, item)
        case 2...5: try decideParts(of: try workspace.showing(items).detail(of: item.path), &random)
        default:
            let edit = try Edit(Array("{\"edited\": \(random.below(9))}\n".utf8), of: item.path)
            _ = try workspace.settle(edit.settlement, item)
        }
    }

    /// Any choice among the parts, as a session carries it out.
    private func decideParts(of detail: ReviewDetail, _ random: inout Seeded) throws {
        let units = HunkReview(detail).choices.count
        let chosen = random.subset(of: units)
        let accepted = chosen.intersection(random.subset(of: units))
        let hunks = HunkReview(detail, accepting: accepted, rejecting: chosen.subtracting(accepted))
        guard !hunks.isUntouched else { return }
        for effect in hunks.question.effects {
            switch effect {
            case .decide(let choice, let item): try workspace.decide(choice, item)
            case .settle(let settlement, let item): _ = try workspace.settle(settlement, item)
            default: Issue.record("\(effect)")
            }
        }
    }

    /// What is stored and what is pending, byte for byte; patches and times are made anew.
    private func state() throws -> [[UInt8]?] {
        let names = (0..<6).map { "s\($0).json" } + ["former4.json", "former5.json"]
        return try names.flatMap { path in
            let entry = try workspace.pending.entry(path)
            return [try workspace.tree.read(path), entry?.base, entry?.new]
        }
    }
}
