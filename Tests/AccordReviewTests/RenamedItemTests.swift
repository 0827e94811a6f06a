import AccordFiles
import AccordSnapshots
import Testing

@testable import AccordReview

/// A first snapshot that waits and the stored one that no test needs any more stand in the list as one.
struct RenamedItemTests {
    private static let old = "1\n2\n3\n4\n"
    private let folder = TemporaryFolder()
    private var workspace: Workspace {
        Workspace(
            tree: SnapshotTree(root: folder.path), pending: PendingStore(root: "\(folder.path)/.pending"))
    }

    private func put(_ path: String, _ new: String) throws {
        let meta = ReviewFixture.meta(path, base: nil, new: new)
        try workspace.pending.write(
            PendingEntry(meta: meta, new: Array(new.utf8), base: nil, patch: []))
    }

    /// `T/new.txt` waits, `T/old.txt` is stored and unused.
    private func items(received new: String = old) throws -> [ReviewItem] {
        try workspace.tree.write(Array(Self.old.utf8), to: "T/old.txt")
        try put("T/new.txt", new)
        return try listed()
    }

    private func listed() throws -> [ReviewItem] {
        try workspace.items(
            try workspace.items(), with: [SnapshotUsage(path: "T/old.txt", state: .unused(.ownerGone))])
    }

    private func item(received new: String = old) throws -> ReviewItem {
        try #require(try items(received: new).first)
    }

    private func stored(_ path: String) throws -> String? {
        try workspace.tree.read(path).map { String(decoding: $0, as: UTF8.self) }
    }

    // MARK: - The list

    @Test func `it is one item at the new path, which knows the former one`() throws {
        let items = try items()
        #expect(items.map(\.path) == ["T/new.txt"])
        #expect(items.map(\.kind) == [.renamed])
        #expect(items.map(\.former?.path) == ["T/old.txt"])
        #expect(items.map(\.meta.added) == [0])
        #expect(Rules.reason(items[0]).contains("the text is the same"))
    }

    @Test func `a similar text has the size of its difference`() throws {
        let item = try item(received: "1\n2\n3\nf\ng\n")
        #expect(item.kind == .renamed)
        #expect((item.meta.added, item.meta.removed) == (2, 1))
        #expect(Rules.reason(item).contains("the text differs"))
    }

    @Test func `what is not alike stays two items`() throws {
        #expect(try items(received: "x\ny\n").map(\.kind) == [.new, .unused])
    }

    @Test func `what is stored at the new path already is no rename`() throws {
        try workspace.tree.write(Array(Self.old.utf8), to: "T/new.txt")
        #expect(try items().map(\.kind) == [.new, .unused])
    }

    @Test func `a filter finds it by its kind and by its former path`() throws {
        let item = try item()
        #expect(ItemFilter("renamed").matches(item))
        #expect(ItemFilter("old").matches(item))
        #expect(!ItemFilter("unused").matches(item))
    }

    // MARK: - The detail

    private func patch(received new: String = old) throws -> String {
        let workspace = workspace.showing(try items(received: new))
        return String(decoding: try workspace.detail(of: "T/new.txt").patch(in: "s"), as: UTF8.self)
    }

    @Test func `its patch is that of git, with the difference from the former text`() throws {
        let names = "rename from s/T/old.txt\nrename to s/T/new.txt\n"
        #expect(
            try patch() == "diff --git a/s/T/old.txt b/s/T/new.txt\nsimilarity index 100%\n" + names)
        #expect(
            try patch(received: "1\n2\n3\n5\n") == "diff --git a/s/T/old.txt b/s/T/new.txt\n" + names
                + "--- a/s/T/old.txt\n+++ b/s/T/new.txt\n@@ -1,4 +1,4 @@\n 1\n 2\n 3\n-4\n+5\n")
    }

    @Test func `the screen says what it was, and that nothing differs`() throws {
        let workspace = workspace.showing(try items())
        let lines = ReviewScreen(ReviewFixture.loaded(try workspace.detail(of: "T/new.txt"))).lines(.plain)
        let text = lines.joined(separator: "\n")
        #expect(text.contains("> renamed    T/new.txt"))
        #expect(text.contains("was      T/old.txt"))
        #expect(text.contains("reason   renamed, the text is the same; accept moves the snapshot"))
        #expect(text.contains("(no difference: "))
    }

    @Test func `a narrow list has a letter for it that is not that of rejected`() throws {
        let session = ReviewFixture.session(try items(), columns: 30, rows: 10)
        #expect(ReviewScreen(session).lines(.plain)[0].hasPrefix("> m T/new.txt"))
    }

    @Test(arguments: ["other\n", nil])
    func `a former text that has changed or gone meanwhile is a conflict`(_ text: String?) throws {
        let workspace = workspace.showing(try items())
        if let text {
            try workspace.tree.write(Array(text.utf8), to: "T/old.txt")
        } else {
            try workspace.tree.remove("T/old.txt")
        }
        let detail = try workspace.detail(of: "T/new.txt")
        #expect(detail.item.kind == .conflict)
        let result = workspace.perform(.decide(.accept, detail.item))
        guard case .refused(path: "T/new.txt", .conflict, _) = result else {
            Issue.record("\(String(describing: result))")
            return
        }
        try workspace.decide(.reject, detail.item)
        #expect(try workspace.items().isEmpty)
    }

    @Test func `something that stands at the new path by now is a conflict`() throws {
        let workspace = workspace.showing(try items())
        try workspace.tree.write(Array("other\n".utf8), to: "T/new.txt")
        let detail = try workspace.detail(of: "T/new.txt")
        #expect(detail.item.kind == .conflict)
        #expect(detail.old == Array("other\n".utf8))
    }

    @Test func `an entry that a test has retired leaves no detail of the former text`() throws {
        let workspace = workspace.showing(try items())
        try workspace.pending.retire("T/new.txt")
        #expect(throws: StoreError.noSuchEntry("T/new.txt")) { try workspace.detail(of: "T/new.txt") }
    }

    @Test func `the contract holds an exchange against its former text`() throws {
        let texts = [#"{"id": "<uuid>", "title": "Emma"}"#, #"{"id": "<uuid>"}"#].map {
            ShopContract.exchange($0)
        }
        let workspace = Workspace(
            tree: workspace.tree, pending: workspace.pending, judge: try ShopContract.judge())
        try workspace.tree.write(Array(texts[0].utf8), to: "T/old.http")
        try put("T/new.http", texts[1])
        let items = try workspace.items(
            try workspace.items(), with: [SnapshotUsage(path: "T/old.http", state: .unused(.ownerGone))])
        #expect(items.map(\.kind) == [.renamed])
        #expect(try workspace.showing(items).detail(of: "T/new.http").contract?.change != nil)
        #expect(workspace.contractLines(of: items)["T/new.http"]?.change != nil)
    }

    // MARK: - Decisions

    @Test func `to accept stores the new one and deletes the former, and one undo gives the item again`()
        throws
    {
        let item = try item(received: "1\n2\n3\nfour\n")
        try workspace.decide(.accept, item)
        #expect(try workspace.tree.paths() == ["T/new.txt"])
        #expect(try stored("T/new.txt") == "1\n2\n3\nfour\n")
        var undone = try workspace.undo().item
        undone.meta.recordedAt = item.meta.recordedAt
        #expect(undone == item)
        #expect(try stored("T/old.txt") == Self.old)
        #expect(try listed().map(\.kind) == [.renamed])
    }

    @Test func `to reject drops what was received, and an undo lists it as renamed again`() throws {
        let workspace = workspace.showing(try items())
        try workspace.decide(.reject, try item())
        #expect(try stored("T/old.txt") == Self.old)
        #expect(try workspace.items().isEmpty)
        #expect(try workspace.undo().item.kind == .renamed)
    }

    @Test func `what was received after the listing is not decided unseen`() throws {
        let item = try item()
        try put("T/new.txt", "1\n2\n3\n")
        #expect(throws: StoreError.entryChanged(path: "T/new.txt")) { try workspace.decide(.accept, item) }
        #expect(try workspace.tree.paths() == ["T/old.txt"])
    }

    @Test func `hunks are those from the former text: a part moves, the rest waits as a change`() throws {
        let workspace = workspace.showing(try items(received: "a\n2\n3\nb\n"))
        let detail = try workspace.detail(of: "T/new.txt")
        let choice = HunkChoice(detail)
        #expect(choice.units.count == 2)
        let rest = try #require(
            try workspace.settle(HunkReview(detail, accepting: [0]).settlement, detail.item))
        #expect(rest.kind == .changed)
        #expect(try workspace.tree.paths() == ["T/new.txt"])
        #expect(try stored("T/new.txt") == "a\n2\n3\n4\n")
        #expect(HunkChoice(try workspace.detail(of: "T/new.txt")).units.count == 1)
        #expect(try workspace.undo().item.kind == .renamed)
        #expect(HunkChoice(try workspace.detail(of: "T/new.txt")).units.count == 2)
    }

    @Test func `an edited text is stored at the new path`() throws {
        let item = try item()
        let edit = try Edit(Array("edited\n".utf8), of: item.path)
        #expect(try workspace.settle(edit.settlement, item) == nil)
        #expect(try workspace.tree.paths() == ["T/new.txt"])
        #expect(try stored("T/new.txt") == "edited\n")
    }

    // MARK: - In a session

    private func feed(_ effects: [ReviewEffect], _ session: inout ReviewSession, _ workspace: Workspace) {
        var waiting = effects[...]
        while let effect = waiting.popFirst() {
            if let result = workspace.perform(effect) { waiting += session.apply(result) }
        }
    }

    @Test(arguments: ["a", "r", "Ay", "Ry"])
    func `a session decides it by the same keys, and takes it back as renamed`(_ keys: String) throws {
        let items = try items()
        let workspace = workspace.showing(items)
        var session = ReviewFixture.session(items)
        feed(session.start(), &session, workspace)
        for key in keys { feed(session.handle(.character(key)), &session, workspace) }
        let isAccepted = keys.lowercased().hasPrefix("a")
        #expect(session.states == [isAccepted ? .accepted : .rejected])
        #expect(try workspace.tree.paths() == [isAccepted ? "T/new.txt" : "T/old.txt"])
        feed(session.handle(.character("u")), &session, workspace)
        #expect(session.states == [.undecided])
        #expect(session.current?.item.kind == .renamed)
        #expect(session.detail?.old == Array(Self.old.utf8))
        #expect(try workspace.tree.paths() == ["T/old.txt"])
    }

    @Test func `what is shown besides takes nothing away from what was`() throws {
        let workspace = workspace.showing(try items()).showing([ReviewFixture.item("T/other.txt", .unused)])
        #expect(try workspace.detail(of: "T/new.txt").item.kind == .renamed)
    }

    @Test func `a decision of an earlier session comes back with its former text`() throws {
        try workspace.decide(.accept, try item())
        let workspace = workspace
        var session = ReviewFixture.session([])
        feed(session.handle(.character("u")), &session, workspace)
        #expect(session.current?.item.kind == .renamed)
        #expect(session.detail?.old == Array(Self.old.utf8))
    }

    @Test func `two Unicode forms of one name have each its own former path`() {
        let known = KnownUnused()
        let names = ["T/caf\u{E9}.txt": "T/a.txt", "T/cafe\u{301}.txt": "T/b.txt"] as KeyValuePairs
        for (name, former) in names {
            var item = ReviewFixture.item(name, .renamed)
            item.former = ReviewFixture.meta(former)
            known.insert(item)
        }
        for (name, former) in names { #expect(known[name]?.path == former) }
    }

    @Test func `a deletion of an earlier session comes back with its text`() throws {
        try workspace.tree.write(Array(Self.old.utf8), to: "T/old.txt")
        try workspace.decide(.accept, try #require(try listed().first))
        let workspace = workspace
        var session = ReviewFixture.session([])
        feed(session.handle(.character("u")), &session, workspace)
        #expect(session.current?.item.kind == .unused)
        #expect(session.detail?.old == Array(Self.old.utf8))
    }

    @Test func `renames with nothing else are alike, and like no other change`() throws {
        func key(_ old: String?, _ new: String, _ kind: ReviewItem.Kind) -> ChangeKey? {
            var item = ReviewFixture.item("T/new.txt", kind)
            if kind == .renamed { item.former = ReviewFixture.meta("T/old.txt") }
            return ChangeKey(
                ReviewDetail(item: item, old: old.map { Array($0.utf8) }, new: Array(new.utf8)))
        }
        #expect(key("1\n", "1\n", .renamed) == key("2\n", "2\n", .renamed))
        #expect(key("1\n", "2\n", .renamed) != key("1\n", "2\n", .changed))
        #expect(key("1\n", "2\n", .renamed) == key("0\n1\n", "0\n2\n", .renamed))
        #expect(key("1\n", "2\n", .renamed) != nil)
    }
}
