import AccordFiles
import AccordJSON
import Testing

@testable import AccordSnapshots

/// Decisions that take a part of what was received, or something else.
@Suite struct SettlingTests {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try sandbox.store(Self.base)
        sandbox.check(["a": 2, "b": 2])
    }

    private static let base = "{\n  \"a\": 1,\n  \"b\": 1\n}\n"
    private static let part = "{\n  \"a\": 2,\n  \"b\": 1\n}\n"
    private static let received = "{\n  \"a\": 2,\n  \"b\": 2\n}\n"

    private func entry() throws -> PendingEntry { try #require(try sandbox.pending.entry(Sandbox.path)) }

    private func settle(_ stored: String?, _ pending: String? = nil) throws {
        let settlement = Settlement(
            stored: stored.map { Array($0.utf8) }, pending: pending.map { Array($0.utf8) })
        try sandbox.decisions.settle(settlement, of: try entry().meta)
    }

    @Test func `a part is stored, and the rest stays pending as a change of it`() throws {
        try settle(Self.part, Self.received)
        #expect(try sandbox.stored() == Self.part)
        let rest = try entry()
        #expect(rest.base == Array(Self.part.utf8))
        #expect(rest.new == Array(Self.received.utf8))
        #expect((rest.meta.added, rest.meta.removed) == (1, 1))
        #expect(String(decoding: rest.patch, as: UTF8.self).contains("-  \"b\": 1"))
        try sandbox.decisions.accept(Sandbox.path)
        #expect(try sandbox.stored() == Self.received)
    }

    @Test func `a part is dropped, and what is stored stays`() throws {
        try settle(Self.base, Self.part)
        #expect(try sandbox.stored() == Self.base)
        #expect(try entry().new == Array(Self.part.utf8))
    }

    @Test func `nothing stays pending where the rest is what is stored`() throws {
        try settle(Self.part, Self.part)
        #expect(try sandbox.stored() == Self.part)
        #expect(try sandbox.pending.list().isEmpty)
    }

    @Test func `a decision that changes nothing is none`() throws {
        try settle(Self.base, Self.received)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test(arguments: [
        (part, received), (base, part), (part, nil), ("{}\n", nil), (nil, nil), (nil, received),
    ])
    func `one undo takes a settlement back, the entry as it was`(_ stored: String?, _ pending: String?) throws
    {
        let before = try entry()
        try settle(stored, pending)
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.stored() == Self.base)
        var after = try entry()
        after.meta.recordedAt = before.meta.recordedAt
        #expect(after == before)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `undo goes back through parts that were dropped one after the other`() throws {
        let before = try entry()
        try settle(Self.base, "{\n  \"a\": 2,\n  \"b\": 1,\n  \"c\": 1\n}\n")
        try settle(Self.base, Self.part)
        for _ in 0..<2 { _ = try sandbox.decisions.undo() }
        #expect(try entry().new == before.new)
    }

    @Test func `what a test received after a part was stored outlives its undo`() throws {
        try settle(Self.part, Self.received)
        sandbox.check(["a": 2, "b": 7])
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.stored() == Self.base)
        #expect(try entry().new == Array("{\n  \"a\": 2,\n  \"b\": 7\n}\n".utf8))
        #expect(try entry().base == Array(Self.base.utf8))
    }

    @Test func `a settlement of an entry that a test has replaced is refused`() throws {
        let seen = try entry().meta
        sandbox.check(["a": 3, "b": 3])
        #expect(throws: StoreError.entryChanged(path: Sandbox.path)) {
            try sandbox.decisions.settle(Settlement(stored: Array(Self.part.utf8)), of: seen)
        }
        #expect(try sandbox.stored() == Self.base)
    }

    @Test func `a settlement over a base that changed is a conflict`() throws {
        let seen = try entry().meta
        try sandbox.store("{\"a\": 9}\n")
        #expect(throws: StoreError.baseChanged(path: Sandbox.path)) {
            try sandbox.decisions.settle(Settlement(stored: Array(Self.part.utf8)), of: seen)
        }
        #expect(try sandbox.stored() == "{\"a\": 9}\n")
    }

    @Test func `undo refuses where what was stored in part has changed since`() throws {
        try settle(Self.part, Self.received)
        try sandbox.store("{\"a\": 9}\n")
        #expect(throws: StoreError.changedSince(path: Sandbox.path)) { try sandbox.decisions.undo() }
    }

    @Test func `a record whose rest was cut cannot be undone, and nothing changes`() throws {
        try settle(Self.part, Self.received)
        let record = "\(sandbox.pending.root)/.history/1"
        try Disk().write(Array("cut".utf8), to: "\(record)/rest")
        #expect(throws: StoreError.damagedRecord(folder: record)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == Self.part)
    }

    @Test func `a record of the first version can still be undone`() throws {
        try sandbox.decisions.accept(Sandbox.path)
        let json = "{\"version\": 1, \"decision\": \"accepted\", \"path\": \"\(Sandbox.path)\"}"
        try Disk().write(Array(json.utf8), to: "\(sandbox.pending.root)/.history/1/decision.json")
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.stored() == Self.base)
    }

    @Test(
        arguments: [(part, received), (base, part), ("{}\n", nil), (nil, nil)] as [(String?, String?)],
        0..<16)
    func `wherever a settlement breaks off, recovering leaves it done or undone, never between`(
        _ settlement: (stored: String?, pending: String?), _ writes: Int
    ) throws {
        let before = try entry()
        let failing = FailingDisk(.dead, after: writes)
        let decisions = Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: failing),
            pending: PendingStore(root: sandbox.pending.root, files: failing))
        let wanted = Settlement(
            stored: settlement.stored.map { Array($0.utf8) },
            pending: settlement.pending.map { Array($0.utf8) })
        try? decisions.settle(wanted, of: before.meta)
        try sandbox.decisions.recover()
        let stored = try sandbox.stored()
        let pending = try sandbox.pending.entry(Sandbox.path)
        #expect(stored == Self.base || stored == settlement.stored)
        if stored != Self.base { #expect(pending?.new == wanted.pending) }
        if let pending { #expect(pending.base == stored.map { Array($0.utf8) }) }
        guard (try? sandbox.decisions.undo()) != nil else { return }
        #expect(try sandbox.stored() == Self.base)
        #expect(try entry().new == before.new)
    }

    @Test(
        arguments: [(part, received), (base, part), (received, nil), (nil, nil)] as [(String?, String?)],
        0..<16)
    func `wherever an undo breaks off, recovering finishes it`(
        _ settlement: (stored: String?, pending: String?), _ changes: Int
    ) throws {
        let before = try entry()
        try settle(settlement.stored, settlement.pending)
        let failing = FailingDisk(.dead, after: changes)
        let decisions = Decisions(
            tree: SnapshotTree(root: sandbox.tree.root, files: failing),
            pending: PendingStore(root: sandbox.pending.root, files: failing))
        let hasBegun = (try? decisions.undo()) != nil || changes > 0
        try sandbox.decisions.recover()
        if !hasBegun { _ = try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == Self.base)
        #expect(try entry().new == before.new)
        #expect(try entry().base == before.base)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `an undo that broke off is given up where the snapshot has changed since`() throws {
        try settle(Self.part, Self.received)
        let record = "\(sandbox.pending.root)/.history/1"
        try Disk().write([], to: "\(record)/undoing")
        try sandbox.store("{\"a\": 9}\n")
        try sandbox.decisions.recover()
        #expect(try Disk().read("\(record)/undoing") == nil)
        #expect(try sandbox.stored() == "{\"a\": 9}\n")
    }
}
