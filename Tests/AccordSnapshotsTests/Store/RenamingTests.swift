import AccordFiles
import AccordJSON
import Testing

@testable import AccordSnapshots

/// A snapshot that is stored under a new name goes from the former one, and comes back.
struct RenamingTests {
    private static let former = "ShopTests/OldTests/lists.json"
    private static let old = "{\n  \"a\": 1\n}\n"
    private static let received = "{\n  \"a\": 2\n}\n"

    private let sandbox: Sandbox
    private let unused: PendingMeta

    init() throws {
        sandbox = try Sandbox()
        try sandbox.store(Self.old, at: Self.former)
        unused = PendingMeta.unused(Self.former, stored: Array(Self.old.utf8), test: nil)
        sandbox.check(["a": 2])
    }

    private func entry() throws -> PendingEntry { try #require(try sandbox.pending.entry(Sandbox.path)) }

    private func isUndecided(_ before: PendingEntry) throws {
        #expect(try sandbox.stored() == nil)
        #expect(try sandbox.stored(Self.former) == Self.old)
        var after = try entry()
        after.meta.recordedAt = before.meta.recordedAt
        #expect(after == before)
    }

    private func isRenamed(_ text: String = received) throws {
        #expect(try sandbox.stored() == text)
        #expect(try sandbox.stored(Self.former) == nil)
    }

    /// As another process that dies after so many changes.
    private func dying(after changes: Int) -> Decisions {
        let disk = FailingDisk(.dead, after: changes)
        return Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: disk),
            pending: PendingStore(root: sandbox.pending.root, files: disk))
    }

    @Test func `an accept stores the new one and deletes the former, with the folders that it leaves empty`()
        throws
    {
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        try isRenamed()
        #expect(try sandbox.pending.list().isEmpty)
        #expect(try Disk().kind(of: "\(sandbox.tree.root)/ShopTests/OldTests") == nil)
    }

    @Test func `one undo brings both back, with what was renamed`() throws {
        let before = try entry()
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        let undone = try sandbox.decisions.undo()
        #expect(undone.path == Sandbox.path)
        #expect(undone.former == unused)
        try isUndecided(before)
        #expect(try Disk().kind(of: "\(sandbox.tree.root)/ShopTests/BookTests") == nil)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `the former comes back as old as it was, so that a run before still shows what it is`() throws
    {
        Disk().date("\(sandbox.tree.root)/\(Self.former)", changed: 1_760_000_000_123)
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        _ = try sandbox.decisions.undo()
        #expect(sandbox.tree.changed(Self.former) == 1_760_000_000_123)
    }

    @Test func `a reject drops what was received, and the former stays`() throws {
        try sandbox.decisions.reject(Sandbox.path)
        #expect(try sandbox.stored() == nil)
        #expect(try sandbox.stored(Self.former) == Self.old)
    }

    @Test(arguments: [(old, received), ("{}\n", nil), (old, nil)] as [(String, String?)])
    func `a part is stored at the new path, and the former goes`(_ text: String, _ rest: String?) throws {
        let before = try entry()
        let settlement = Settlement(stored: Array(text.utf8), pending: rest.map { Array($0.utf8) })
        try sandbox.decisions.settle(settlement, of: before.meta, renaming: unused)
        try isRenamed(text)
        let left = try sandbox.pending.entry(Sandbox.path)
        #expect(left?.new == rest.map { Array($0.utf8) })
        #expect(left?.base == rest.map { _ in Array(text.utf8) })
        _ = try sandbox.decisions.undo()
        try isUndecided(before)
    }

    @Test func `where nothing is stored the former stays`() throws {
        let settlement = Settlement(stored: nil, pending: Array("{}\n".utf8))
        try sandbox.decisions.settle(settlement, of: try entry().meta, renaming: unused)
        #expect(try sandbox.stored(Self.former) == Self.old)
        #expect(try sandbox.decisions.undo().former == nil)
    }

    // MARK: - What has changed meanwhile

    @Test(arguments: ["{}\n", nil])
    func `a former text that has changed or gone is a conflict, and nothing happens`(_ text: String?) throws {
        if let text { try sandbox.store(text, at: Self.former) } else { try sandbox.tree.remove(Self.former) }
        #expect(throws: StoreError.baseChanged(path: Self.former)) {
            try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        }
        #expect(try sandbox.stored() == nil)
        #expect(try sandbox.stored(Self.former) == text)
        #expect(try sandbox.pending.list().count == 1)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `a new path at which something stands by now is a conflict`() throws {
        try sandbox.store("{}\n")
        #expect(throws: StoreError.baseChanged(path: Sandbox.path)) {
            try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        }
        #expect(try sandbox.stored(Self.former) == Self.old)
    }

    @Test func `a former name under which a test has received something is not deleted`() throws {
        var meta = try entry().meta
        meta.path = Self.former
        meta.baseDigest = unused.baseDigest
        try sandbox.pending.write(
            PendingEntry(meta: meta, new: Array(Self.received.utf8), base: Array(Self.old.utf8), patch: []))
        #expect(throws: StoreError.entryChanged(path: Self.former)) {
            try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        }
        #expect(try sandbox.stored() == nil)
    }

    @Test func `an undo overwrites neither what was stored under the former name since, nor the new one`()
        throws
    {
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        try sandbox.store("{}\n", at: Self.former)
        #expect(throws: StoreError.changedSince(path: Self.former)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored(Self.former) == "{}\n")
        #expect(try sandbox.stored() == Self.received)
        try sandbox.tree.remove(Self.former)
        try sandbox.store("{}\n")
        #expect(throws: StoreError.changedSince(path: Sandbox.path)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == "{}\n")
    }

    @Test func `a former file that cannot be deleted leaves all as it was`() throws {
        let disk = StubbornDisk(keeping: "\(sandbox.tree.root)/\(Self.former)")
        let decisions = Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: disk), pending: sandbox.pending)
        let before = try entry()
        #expect(throws: StoreError.self) { try decisions.accept(Sandbox.path, renaming: unused) }
        try isUndecided(before)
        #expect(throws: StoreError.nothingToUndo) { try decisions.undo() }
    }

    // MARK: - Kills

    @Test(arguments: 0..<24)
    func `wherever an accept breaks off, nothing is lost, and recovering leaves it done or undone`(
        _ changes: Int
    ) throws {
        let before = try entry()
        try? dying(after: changes).accept(Sandbox.path, renaming: unused)
        let standing = [try sandbox.stored(), try sandbox.stored(Self.former)]
        #expect(standing.contains(Self.received) || standing.contains(Self.old))
        // The last of them is beyond the last change.
        if changes == 23 { try isRenamed() }
        try sandbox.decisions.recover()
        if try sandbox.stored() == nil {
            try isUndecided(before)
            try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        }
        try isRenamed()
        #expect(try sandbox.pending.list().isEmpty)
        _ = try sandbox.decisions.undo()
        try isUndecided(before)
    }

    @Test(arguments: 0..<24)
    func `wherever a part breaks off, recovering leaves it done or undone`(_ changes: Int) throws {
        let before = try entry()
        let settlement = Settlement(stored: Array("{}\n".utf8), pending: before.new)
        try? dying(after: changes).settle(settlement, of: before.meta, renaming: unused)
        try sandbox.decisions.recover()
        guard try sandbox.stored() != nil else { return try isUndecided(before) }
        try isRenamed("{}\n")
        #expect(try entry().base == Array("{}\n".utf8))
        _ = try sandbox.decisions.undo()
        try isUndecided(before)
    }

    @Test(arguments: 0..<24)
    func `wherever an undo breaks off, recovering finishes it`(_ changes: Int) throws {
        let before = try entry()
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        try? _ = dying(after: changes).undo()
        let standing = [try sandbox.stored(), try sandbox.stored(Self.former)]
        #expect(standing.contains(Self.received) || standing.contains(Self.old))
        try sandbox.decisions.recover()
        if try sandbox.stored() != nil { _ = try sandbox.decisions.undo() }
        try isUndecided(before)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `what a killed undo has left beside either name goes`() throws {
        let before = try entry()
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        let record = "\(sandbox.pending.root)/.history/1"
        try Disk().write([], to: "\(record)/undoing")
        // No process has so high a number.
        let rests = ["OldTests", "BookTests"].map {
            "\(sandbox.tree.root)/ShopTests/\($0)/.accord-\(Int32.max)-1"
        }
        for rest in rests { try Disk().write([], to: rest) }
        try sandbox.decisions.recover()
        try isUndecided(before)
        for rest in rests { #expect(try Disk().kind(of: rest) == nil) }
        #expect(try Disk().kind(of: "\(sandbox.tree.root)/ShopTests/BookTests") == nil)
    }

    // MARK: - Records

    @Test func `a record of the second version can still be undone`() throws {
        try sandbox.decisions.accept(Sandbox.path)
        let digest = SHA256.digest(of: Array(Self.received.utf8))
        let json =
            "{\"version\": 2, \"decision\": \"accepted\", \"path\": \"\(Sandbox.path)\", \"stored\": \"\(digest)\", \"rest\": null}"
        try Disk().write(Array(json.utf8), to: "\(sandbox.pending.root)/.history/1/decision.json")
        #expect(try sandbox.decisions.undo().former == nil)
        #expect(try sandbox.stored() == nil)
    }

    @Test(arguments: ["former", "decision.json"])
    func `a record that was cut or is of a later version is not undone by half`(_ file: String) throws {
        try sandbox.decisions.accept(Sandbox.path, renaming: unused)
        let record = "\(sandbox.pending.root)/.history/1"
        let text = String(decoding: try #require(try Disk().read("\(record)/\(file)")), as: UTF8.self)
        let other = file == "former" ? "cut" : text.replacing("\"version\": 3", with: "\"version\": 4")
        try #require(other != text)
        try Disk().write(Array(other.utf8), to: "\(record)/\(file)")
        #expect(throws: StoreError.damagedRecord(folder: record)) { try sandbox.decisions.undo() }
        try isRenamed()
    }
}
