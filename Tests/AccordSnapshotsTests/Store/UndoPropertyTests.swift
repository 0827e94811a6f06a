import AccordFiles
import AccordJSON
import Foundation
import TestSupport
import Testing

@testable import AccordSnapshots

/// Whatever is decided, undoing all of it gives what there was.
@Suite struct UndoPropertyTests {
    @Test(arguments: 0..<60)
    func `undoing any sequence of decisions gives the first state, in memory`(_ seed: UInt64) throws {
        try Self.check(seed, "/shop", MemoryDisk())
    }

    @Test(arguments: 0..<8)
    func `undoing any sequence of decisions gives the first state, on disk`(_ seed: UInt64) throws {
        let root = NSTemporaryDirectory() + "accord-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: root) }
        try Self.check(seed, root, Disk())
    }

    private static func check(_ seed: UInt64, _ root: String, _ files: any FileSystem) throws {
        var random = Seeded(seed)
        let tree = SnapshotTree(root: "\(root)/__snapshots__", files: files)
        let pending = PendingStore(root: "\(root)/pending", files: files)
        let decisions = Decisions(tree: tree, pending: pending)
        try fill(tree, pending, &random)
        let first = try state(tree, pending)
        for _ in 0..<Int.random(in: 1...40, using: &random) { try decide(decisions, &random) }
        while true {
            do { _ = try decisions.undo() } catch StoreError.nothingToUndo { break }
        }
        let last = try state(tree, pending)
        #expect(last.stored == first.stored)
        #expect(last.pending == first.pending)
    }

    // MARK: - A random tree

    private static func text(_ random: inout Seeded) -> [UInt8] {
        let lines = (0..<Int.random(in: 0...4, using: &random)).map { _ in
            "\(Int.random(in: 0...3, using: &random))\n"
        }
        return Array(lines.joined().utf8)
    }

    private static func fill(
        _ tree: SnapshotTree, _ pending: PendingStore, _ random: inout Seeded
    ) throws {
        for number in 0..<Int.random(in: 0...3, using: &random) {
            try tree.write(text(&random), to: "Suite \(number % 2)/unused \(number).txt")
        }
        for number in 0..<Int.random(in: 1...6, using: &random) {
            let path = "Suite \(number % 2)/snapshot \(number).txt"
            let base = Bool.random(using: &random) ? text(&random) : nil
            if let base { try tree.write(base, to: path) }
            let new = text(&random)
            if new == base { continue }
            let patch = SnapshotPatch(path: path, base: base, new: new)
            let meta = PendingMeta(
                id: PendingMeta.id(of: path), path: path, snapshot: path, target: "T", test: "t",
                file: "T.swift", line: number, expression: "", format: "txt", run: "1",
                reason: base == nil ? .missing : .differs, recordedAt: 1000 + number,
                baseDigest: base.map(SHA256.digest), newDigest: SHA256.digest(of: new),
                added: patch.addedLines, removed: patch.removedLines)
            try pending.write(PendingEntry(meta: meta, new: new, base: base, patch: patch.bytes))
        }
    }

    /// Accepts, rejects, takes a part, drops a part, or stores something else; sometimes takes one back.
    private static func decide(_ decisions: Decisions, _ random: inout Seeded) throws {
        guard let meta = try decisions.pending.list().randomElement(using: &random),
            let entry = try decisions.pending.entry(meta.path)
        else { return }
        switch Int.random(in: 0..<10, using: &random) {
        case 8: try decisions.accept(meta.path, renaming: try former(of: meta, decisions, &random))
        case 9:
            let settlement = Settlement(stored: text(&random), pending: entry.new)
            try decisions.settle(settlement, of: meta, renaming: try former(of: meta, decisions, &random))
        case 0: try decisions.accept(meta.path)
        case 1: try decisions.reject(meta.path)
        case 2: try decisions.settle(Settlement(stored: text(&random)), of: meta)
        case 3: try decisions.settle(Settlement(stored: nil, pending: entry.new), of: meta)
        case 4, 5: try decisions.settle(Settlement(stored: text(&random), pending: entry.new), of: meta)
        case 6: try decisions.settle(Settlement(stored: entry.base, pending: text(&random)), of: meta)
        default: _ = try? decisions.undo()
        }
    }

    /// Something stored that no entry is about, for a first snapshot.
    private static func former(
        of meta: PendingMeta, _ decisions: Decisions, _ random: inout Seeded
    ) throws -> PendingMeta? {
        guard meta.baseDigest == nil else { return nil }
        let pending = Set(try decisions.pending.list().map(\.path))
        let free = try decisions.tree.paths().filter { !pending.contains($0) }
        guard let path = free.randomElement(using: &random), let stored = try decisions.tree.read(path) else {
            return nil
        }
        return PendingMeta.unused(path, stored: stored, test: nil)
    }

    /// Every file, apart from when an entry was pended: an undo pends it anew.
    private static func state(
        _ tree: SnapshotTree, _ pending: PendingStore
    ) throws -> (stored: [String: [UInt8]], pending: [String: PendingEntry]) {
        var (stored, entries): ([String: [UInt8]], [String: PendingEntry]) = ([:], [:])
        for path in try tree.paths() { stored[path] = try tree.read(path) }
        for meta in try pending.list() {
            entries[meta.path] = try pending.entry(meta.path)
            entries[meta.path]?.meta.recordedAt = 0
        }
        return (stored, entries)
    }
}
