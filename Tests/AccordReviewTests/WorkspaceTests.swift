import AccordFiles
import AccordSnapshots
import Testing

@testable import AccordReview

/// On a real directory: what is listed, and what decisions come to.
struct WorkspaceTests {
    private let folder = TemporaryFolder()
    private var workspace: Workspace {
        Workspace(
            tree: SnapshotTree(root: folder.path), pending: PendingStore(root: "\(folder.path)/.pending"))
    }

    /// A pending entry, with something stored that need not be what it was compared with.
    private func put(_ path: String, base: String?, new: String, stored: String?) throws {
        if let stored { try workspace.tree.write(Array(stored.utf8), to: path) }
        let meta = ReviewFixture.meta(path, base: base, new: new)
        try workspace.pending.write(
            PendingEntry(meta: meta, new: Array(new.utf8), base: base.map { Array($0.utf8) }, patch: []))
    }

    private func stored(_ path: String) throws -> String? {
        try workspace.tree.read(path).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `each entry is listed with its kind, sorted by path`() throws {
        try put("b/changed.txt", base: "old\n", new: "new\n", stored: "old\n")
        try put("a/new.txt", base: nil, new: "new\n", stored: nil)
        try put("c/conflict.txt", base: "old\n", new: "new\n", stored: "other\n")
        try put("d/appeared.txt", base: nil, new: "new\n", stored: "other\n")
        try put("e/vanished.txt", base: "old\n", new: "new\n", stored: nil)
        try put("f/killed-accept.txt", base: "old\n", new: "new\n", stored: "new\n")
        let items = try workspace.items()
        #expect(items.map(\.kind) == [.new, .changed, .conflict, .conflict, .conflict, .changed])
        #expect(items.map(\.path) == items.map(\.path).sorted())
    }

    @Test(arguments: [(999, 1), (1000, 1), (1001, 0)])
    func `an entry older than a match is left out`(_ match: Int, _ count: Int) throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        #expect(try workspace.items(lastMatches: ["a.txt": match]).count == count)
    }

    @Test func `a stored snapshot that cannot be read does not hide the others`() throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        try put("b.txt", base: "old\n", new: "new\n", stored: nil)
        try workspace.tree.write([], to: "b.txt/child")
        #expect(try workspace.items().map(\.kind) == [.changed, .unreadable])
    }

    @Test func `an accept stores what was received, and an undo takes it back`() throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        let item = try #require(try workspace.items().first)
        try workspace.decide(.accept, item)
        #expect(try stored("a.txt") == "new\n")
        #expect(try workspace.items().isEmpty)
        #expect(try workspace.undo().item.path == "a.txt")
        #expect(try stored("a.txt") == "old\n")
        #expect(try workspace.items().map(\.path) == ["a.txt"])
    }

    @Test func `a reject leaves what is stored`() throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        let item = try #require(try workspace.items().first)
        try workspace.decide(.reject, item)
        #expect(try stored("a.txt") == "old\n")
        #expect(try workspace.items().isEmpty)
    }

    @Test(arguments: Choice.allCases)
    func `what was received after the listing is not decided unseen`(_ choice: Choice) throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        let item = try #require(try workspace.items().first)
        try put("a.txt", base: "old\n", new: "newer\n", stored: "old\n")
        #expect(throws: StoreError.entryChanged(path: "a.txt")) { try workspace.decide(choice, item) }
        #expect(try stored("a.txt") == "old\n")
    }

    @Test func `a conflict is refused with its reason`() throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "other\n")
        let item = try #require(try workspace.items().first)
        let result = workspace.perform(.decide(.accept, item))
        guard case .refused(path: "a.txt", .conflict, _) = result else {
            Issue.record("\(String(describing: result))")
            return
        }
        #expect(try stored("a.txt") == "other\n")
    }

    @Test func `what waits is listed, though a decision that was killed cannot be finished`() throws {
        try put("a.txt", base: "old\n", new: "new\n", stored: "old\n")
        try put("b.txt", base: "old\n", new: "new\n", stored: "old\n")
        let entry = try #require(try workspace.pending.entry("a.txt"))
        try workspace.decide(.accept, try #require(try workspace.items().first))
        // As a kill in front of the last step leaves it, on a disk that nobody can write to.
        try workspace.pending.write(entry)
        try Disk().remove("\(folder.path)/.pending/.lock")
        try Disk().write([], to: "\(folder.path)/.pending/.lock/closed")
        #expect(try workspace.items().map(\.path) == ["a.txt", "b.txt"])
        #expect(throws: (any Error).self) {
            try workspace.decide(.accept, ReviewFixture.item("b.txt"))
        }
    }

    // MARK: - Parts

    @Test func `a unit that is accepted is stored, the rest is listed, and one undo takes it back`() throws {
        try put("a.txt", base: "1\n2\n3\n", new: "one\n2\nthree\n", stored: "1\n2\n3\n")
        let detail = try workspace.detail(of: "a.txt")
        let rest = try #require(
            try workspace.settle(HunkReview(detail, accepting: [0]).settlement, detail.item))
        #expect(try stored("a.txt") == "one\n2\n3\n")
        #expect(rest.kind == .changed)
        #expect(HunkChoice(try workspace.detail(of: "a.txt")).units.count == 1)
        _ = try workspace.undo()
        #expect(try stored("a.txt") == "1\n2\n3\n")
        #expect(HunkChoice(try workspace.detail(of: "a.txt")).units.count == 2)
    }

    @Test func `a unit that is rejected is not offered again, and the others are`() throws {
        try put("a.txt", base: "1\n2\n3\n", new: "one\n2\nthree\n", stored: "1\n2\n3\n")
        let detail = try workspace.detail(of: "a.txt")
        _ = try workspace.settle(HunkReview(detail, rejecting: [0]).settlement, detail.item)
        #expect(try stored("a.txt") == "1\n2\n3\n")
        #expect(try workspace.detail(of: "a.txt").new == Array("1\n2\nthree\n".utf8))
    }

    @Test func `nothing is left where the last unit is rejected, and nothing was accepted`() throws {
        try put("a.txt", base: "1\n", new: "one\n", stored: "1\n")
        let detail = try workspace.detail(of: "a.txt")
        let result = workspace.perform(.settle(HunkReview(detail, rejecting: [0]).settlement, detail.item))
        guard case .settled(path: "a.txt", rest: nil, as: .reject) = result else {
            Issue.record("\(String(describing: result))")
            return
        }
        #expect(try workspace.items().isEmpty)
    }

    @Test func `a part of what was received meanwhile is not stored unseen`() throws {
        try put("a.txt", base: "1\n", new: "one\n", stored: "1\n")
        let detail = try workspace.detail(of: "a.txt")
        try put("a.txt", base: "1\n", new: "uno\n", stored: "1\n")
        #expect(throws: StoreError.entryChanged(path: "a.txt")) {
            try workspace.settle(HunkReview(detail, accepting: [0]).settlement, detail.item)
        }
        #expect(try stored("a.txt") == "1\n")
    }

    @Test func `what came to nothing between storing and clearing up is no conflict`() throws {
        try put("a.txt", base: "1\n2\n3\n", new: "one\n2\nthree\n", stored: "1\n2\n3\n")
        let detail = try workspace.detail(of: "a.txt")
        let entry = try #require(try workspace.pending.entry("a.txt"))
        _ = try workspace.settle(HunkReview(detail, accepting: [0]).settlement, detail.item)
        // As a kill in front of the last step leaves it.
        try workspace.pending.write(entry)
        #expect(try workspace.items().map(\.kind) == [.changed])
        #expect(HunkChoice(try workspace.detail(of: "a.txt")).units.count == 1)
    }
}
