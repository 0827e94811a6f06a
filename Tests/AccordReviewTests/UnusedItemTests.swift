import AccordSnapshots
import Testing

@testable import AccordReview

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// What no test needs stands in the list, and is decided there.
struct UnusedItemTests {
    private let folder = TemporaryFolder()
    private var workspace: Workspace {
        Workspace(
            tree: SnapshotTree(root: folder.path), pending: PendingStore(root: "\(folder.path)/.pending"))
    }

    private func items() throws -> [ReviewItem] {
        try workspace.tree.write(Array("1\n2\n".utf8), to: "a/b.txt")
        return try workspace.items(
            [ReviewFixture.item("a/c.txt"), ReviewFixture.item("a/a.txt")],
            with: [
                SnapshotUsage(path: "a/b.txt", state: .unused(.untouched(test: "T.S/b()"))),
                SnapshotUsage(path: "a/d.txt", state: .unknown(.foreign)),
                SnapshotUsage(path: "a/e.txt", state: .unused(.ownerGone)),
            ])
    }

    @Test func `it stands among the pending, sorted by path; one that is gone does not`() throws {
        let items = try items()
        #expect(items.map(\.path) == ["a/a.txt", "a/b.txt", "a/c.txt"])
        #expect(items.map(\.kind) == [.changed, .unused, .changed])
        #expect(items[1].meta.removed == 2)
        #expect(Rules.reason(items[1]).contains("did not assert it"))
    }

    @Test func `one that cannot be read hides no other`() throws {
        let place = "\(folder.path)/a"
        _ = try items()
        try #require(symlink("/etc/hostname", "\(place)/out.txt") == 0)
        let items = try workspace.items(
            [],
            with: ["a/b.txt", "a/out.txt"].map { SnapshotUsage(path: $0, state: .unused(.ownerGone)) })
        #expect(items.map(\.path) == ["a/b.txt"])
    }

    @Test func `its detail removes all that is stored`() throws {
        let detail = try workspace.showing(try items()).detail(of: "a/b.txt")
        #expect(
            String(decoding: detail.patch(in: "s"), as: UTF8.self)
                == "--- a/s/a/b.txt\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-1\n-2\n")
    }

    @Test func `an entry that a test has retired is not taken for it`() throws {
        _ = try items()
        #expect(throws: StoreError.noSuchEntry("a/b.txt")) { try workspace.detail(of: "a/b.txt") }
    }

    @Test func `to accept deletes it, and an undo gives the same item again`() throws {
        let item = try #require(try items().first { $0.kind == .unused })
        try workspace.decide(.accept, item)
        #expect(try workspace.tree.paths().isEmpty)
        #expect(try workspace.undo() == UndoneItem(item: item, decision: .removed, waiting: .again))
        #expect(try workspace.tree.paths() == ["a/b.txt"])
    }

    @Test func `to reject keeps it, and is one decision to take back`() throws {
        let item = try #require(try items().first { $0.kind == .unused })
        try workspace.decide(.reject, item)
        #expect(try workspace.tree.paths() == ["a/b.txt"])
        #expect(try workspace.undo() == UndoneItem(item: item, decision: .kept, waiting: .again))
    }

    @Test func `a session deletes it by the same key, and takes it back`() throws {
        let items = try items().filter { $0.kind == .unused }
        let workspace = workspace.showing(items)
        var session = ReviewFixture.session(items)
        for effect in session.start() + session.handle(.character("a")) {
            if let result = workspace.perform(effect) { _ = session.apply(result) }
        }
        #expect(session.states == [.accepted])
        #expect(try workspace.tree.paths().isEmpty)
        for effect in session.handle(.character("u")) {
            if let result = workspace.perform(effect) { _ = session.apply(result) }
        }
        #expect(session.states == [.undecided])
        #expect(try workspace.tree.paths() == ["a/b.txt"])
    }
}
