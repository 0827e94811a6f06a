import AccordConfiguration
import AccordFiles
import AccordJSON
import Foundation
import Testing

@testable import AccordSnapshots

@Suite struct DecisionsTests {
    let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func pend(_ json: JSON) { sandbox.check(json) }

    @Test func `accepting stores what was received and leaves nothing pending`() throws {
        pend(["a": 1])
        try sandbox.decisions.accept(Sandbox.path)
        #expect(try sandbox.stored() == "{\n  \"a\": 1\n}\n")
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `rejecting leaves what is stored`() throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        try sandbox.decisions.reject(Sandbox.path)
        #expect(try sandbox.stored() == "{\"a\": 1}\n")
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `undo takes back any number of decisions, newest first`() throws {
        try sandbox.store("{\"a\": 1}\n")
        let before = sandbox.files()
        pend(["a": 2])
        try sandbox.decisions.accept(Sandbox.path)
        pend(["a": 3])
        try sandbox.decisions.reject(Sandbox.path)
        #expect(try sandbox.decisions.undo().path == Sandbox.path)
        #expect(try sandbox.pending.entry(Sandbox.path)?.new == Array("{\n  \"a\": 3\n}\n".utf8))
        try sandbox.decisions.reject(Sandbox.path)
        #expect(try sandbox.decisions.undo().path == Sandbox.path)
        #expect(try sandbox.decisions.undo().path == Sandbox.path)
        #expect(sandbox.files()[Sandbox.path] == before[Sandbox.path])
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `an undo after which nothing waits says so`() throws {
        try sandbox.store("{\n  \"a\": 1\n}\n")
        pend(["a": 2])
        try sandbox.decisions.accept(Sandbox.path)
        pend(["a": 1])
        #expect(try sandbox.decisions.undo().waiting == .nothing)
        #expect(try sandbox.stored() == "{\n  \"a\": 1\n}\n")
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `undo keeps what a test received since, as a change of what is stored again`() throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        try sandbox.decisions.accept(Sandbox.path)
        pend(["a": 3])
        #expect(try sandbox.decisions.undo().waiting == .newer)
        let entry = try #require(try sandbox.pending.entry(Sandbox.path))
        #expect(entry.new == Array("{\n  \"a\": 3\n}\n".utf8))
        #expect(entry.base == Array("{\"a\": 1}\n".utf8))
        #expect(String(decoding: entry.patch, as: UTF8.self).contains("-{\"a\": 1}"))
        try sandbox.decisions.accept(Sandbox.path)
        #expect(try sandbox.stored() == "{\n  \"a\": 3\n}\n")
    }

    @Test(arguments: ["", "{", #"{"version":99}"#])
    func `an entry whose description is damaged is listed, not accepted, and can be dropped`(_ meta: String)
        throws
    {
        pend(["a": 2])
        try Disk().write(Array(meta.utf8), to: "\(sandbox.pending.root)/\(Sandbox.path)/meta.json")
        let listed = try sandbox.pending.list()
        #expect(listed.map(\.path) == [Sandbox.path])
        #expect(listed.map(\.reason) == [.unreadable])
        #expect(throws: StoreError.damagedEntry(path: Sandbox.path, reason: "`meta.json` cannot be read")) {
            try sandbox.decisions.accept(Sandbox.path)
        }
        #expect(try sandbox.stored() == nil)
        try sandbox.decisions.reject(Sandbox.path)
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `undo stops at a damaged record and changes nothing`() throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        try sandbox.decisions.accept(Sandbox.path)
        pend(["a": 3])
        try sandbox.decisions.reject(Sandbox.path)
        let newest = "\(sandbox.pending.root)/.history/2/entry/new"
        try Disk().write(Array("cut".utf8), to: newest)
        let record = "\(sandbox.pending.root)/.history/2"
        #expect(throws: StoreError.damagedRecord(folder: record)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == "{\n  \"a\": 2\n}\n")
        try Disk().remove(record)
        #expect(try sandbox.decisions.undo().path == Sandbox.path)
        #expect(try sandbox.stored() == "{\"a\": 1}\n")
    }

    @Test func `a test that writes while others decide never leaves half an entry`() async throws {
        pend(["a": 0])
        await withTaskGroup { group in
            for round in 0..<8 {
                group.addTask { for n in 1...20 { sandbox.check(["a": JSON(round * 100 + n)]) } }
                group.addTask { for _ in 1...20 { try? sandbox.decisions.reject(Sandbox.path) } }
            }
        }
        pend(["a": -1])
        #expect(try sandbox.pending.entry(Sandbox.path)?.new == Array("{\n  \"a\": -1\n}\n".utf8))
    }

    @Test func `who reads while a test writes sees one entry or the other, never a damaged one`() throws {
        try sandbox.store("{\"a\": 0}\n")
        pend(["a": 1])
        let busy = BusyDisk(before: "\(sandbox.pending.root)/\(Sandbox.path)/new") { [sandbox] in
            sandbox.check(["a": 2])
        }
        let entry = try PendingStore(root: sandbox.pending.root, files: busy).entry(Sandbox.path)
        #expect(entry?.new == Array("{\n  \"a\": 2\n}\n".utf8))
    }

    @Test func `who reads while somebody decides sees that nothing is pending`() throws {
        pend(["a": 1])
        let busy = BusyDisk(before: "\(sandbox.pending.root)/\(Sandbox.path)/new") { [sandbox] in
            try sandbox.decisions.accept(Sandbox.path)
        }
        #expect(try PendingStore(root: sandbox.pending.root, files: busy).entry(Sandbox.path) == nil)
    }

    @Test func `what was received since it was looked at is neither accepted nor rejected`() throws {
        pend(["a": 1])
        let seen = try #require(try sandbox.pending.entry(Sandbox.path)).meta
        pend(["a": 2])
        #expect(throws: StoreError.entryChanged(path: Sandbox.path)) {
            try sandbox.decisions.accept(Sandbox.path, as: seen)
        }
        #expect(throws: StoreError.entryChanged(path: Sandbox.path)) {
            try sandbox.decisions.reject(Sandbox.path, as: seen)
        }
        #expect(try sandbox.stored() == nil)
        #expect(try sandbox.pending.list().count == 1)
    }

    @Test func `undo of a first snapshot removes it`() throws {
        pend(["a": 1])
        try sandbox.decisions.accept(Sandbox.path)
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.stored() == nil)
    }

    @Test func `a base that changed is a conflict, and nothing is lost`() throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        try sandbox.store("{\"a\": 9}\n")
        #expect(throws: StoreError.baseChanged(path: Sandbox.path)) {
            try sandbox.decisions.accept(Sandbox.path)
        }
        #expect(try sandbox.stored() == "{\"a\": 9}\n")
        #expect(try sandbox.pending.list().count == 1)
    }

    @Test func `undo refuses where the snapshot has changed since`() throws {
        pend(["a": 1])
        try sandbox.decisions.accept(Sandbox.path)
        try sandbox.store("{\"a\": 9}\n")
        #expect(throws: StoreError.changedSince(path: Sandbox.path)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == "{\"a\": 9}\n")
    }

    @Test func `an entry without its description is garbage`() throws {
        pend(["a": 1])
        try Disk().remove("\(sandbox.pending.root)/\(Sandbox.path)/meta.json")
        #expect(try sandbox.pending.list().isEmpty)
        #expect(throws: StoreError.noSuchEntry(Sandbox.path)) { try sandbox.decisions.accept(Sandbox.path) }
    }

    @Test func `an entry whose bytes do not fit its description is refused`() throws {
        pend(["a": 1])
        try Disk().write(Array("cut".utf8), to: "\(sandbox.pending.root)/\(Sandbox.path)/new")
        #expect(throws: StoreError.self) { try sandbox.decisions.accept(Sandbox.path) }
        #expect(try sandbox.stored() == nil)
    }

    @Test func `a decision that was killed is finished, though the entry that it left is damaged`() throws {
        pend(["a": 1])
        let entry = try #require(try sandbox.pending.entry(Sandbox.path))
        try sandbox.decisions.accept(Sandbox.path)
        // As a kill in front of the last step leaves it, and a disk that has lost a text.
        try sandbox.pending.write(entry)
        try Disk().write([], to: "\(sandbox.pending.root)/\(Sandbox.path)/new")
        try sandbox.decisions.recover()
        #expect(try sandbox.pending.list().isEmpty)
        #expect(try sandbox.stored() == "{\n  \"a\": 1\n}\n")
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.pending.entry(Sandbox.path)?.new == entry.new)
    }

    @Test func `what is damaged elsewhere does not drop what is rejected`() throws {
        pend(["a": 1])
        sandbox.check(["b": 1], named: "other")
        let other = try #require(try sandbox.pending.list().map(\.path).first { $0 != Sandbox.path })
        let killed = try #require(try sandbox.pending.entry(Sandbox.path))
        try sandbox.decisions.accept(Sandbox.path)
        try sandbox.pending.write(killed)
        // While the killed decision is being finished, its entry is lost.
        let busy = BusyDisk(before: "\(sandbox.pending.root)/.history/1/rest") { [sandbox] in
            try Disk().write([], to: "\(sandbox.pending.root)/\(Sandbox.path)/meta.json")
        }
        let decisions = Decisions(
            tree: sandbox.tree, pending: PendingStore(root: sandbox.pending.root, files: busy))
        #expect(throws: StoreError.damagedEntry(path: Sandbox.path, reason: "`meta.json` cannot be read")) {
            try decisions.reject(other)
        }
        #expect(try sandbox.pending.entry(other) != nil)
    }

    @Test func `a full disk while accepting leaves the old snapshot and the entry`() throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        let full = FailingDisk(.full, after: 0)
        let decisions = Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: full),
            pending: PendingStore(root: sandbox.pending.root, files: full))
        #expect(throws: StoreError.self) { try decisions.accept(Sandbox.path) }
        #expect(try sandbox.stored() == "{\"a\": 1}\n")
        #expect(try sandbox.pending.entry(Sandbox.path) != nil)
    }

    @Test(arguments: 0..<8)
    func `wherever an accept breaks off, the snapshot is old or new and the next accept ends well`(
        writes: Int
    ) throws {
        try sandbox.store("{\"a\": 1}\n")
        pend(["a": 2])
        let full = FailingDisk(.full, after: writes)
        let decisions = Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: full),
            pending: PendingStore(root: sandbox.pending.root, files: full))
        try? decisions.accept(Sandbox.path)
        let stored = try sandbox.stored()
        #expect(stored == "{\"a\": 1}\n" || stored == "{\n  \"a\": 2\n}\n")
        if try sandbox.pending.entry(Sandbox.path) != nil { try sandbox.decisions.accept(Sandbox.path) }
        #expect(try sandbox.stored() == "{\n  \"a\": 2\n}\n")
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.stored() == "{\"a\": 1}\n")
    }

    @Test func `a link that leads out of the folder is refused, for reading as for writing`() throws {
        let outside = "\(sandbox.root)/outside"
        try Disk().write(Array("{\"a\": 1}\n".utf8), to: "\(outside)/lists.json")
        try Disk().write([], to: "\(sandbox.tree.root)/ShopTests/keep.txt")
        try FileManager.default.createSymbolicLink(
            atPath: "\(sandbox.tree.root)/ShopTests/BookTests", withDestinationPath: outside)
        #expect(sandbox.check(["a": 1]).rules == ["snapshots/outside"])
        #expect(sandbox.check(["a": 2], mode: .all).rules == ["snapshots/outside"])
        #expect(try Disk().read("\(outside)/lists.json") == Array("{\"a\": 1}\n".utf8))
    }
}
