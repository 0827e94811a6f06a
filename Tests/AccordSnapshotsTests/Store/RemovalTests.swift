import AccordFiles
import AccordJSON
import Testing

@testable import AccordSnapshots

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A snapshot that no test needs goes and comes back.
struct RemovalTests {
    private func stored(_ sandbox: Sandbox) throws -> PendingMeta {
        try sandbox.store("old\n")
        return PendingMeta.unused(Sandbox.path, stored: Array("old\n".utf8), test: nil)
    }

    @Test func `a deletion leaves nothing, and an undo brings it back`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        try sandbox.decisions.settle(unused: meta, keeps: false)
        #expect(try sandbox.stored() == nil)
        #expect(try Disk().kind(of: "\(sandbox.tree.root)/ShopTests") == nil)
        #expect(try sandbox.decisions.undo().meta == meta)
        #expect(try sandbox.stored() == "old\n")
        #expect(try sandbox.pending.list().isEmpty)
        #expect(throws: StoreError.nothingToUndo) { try sandbox.decisions.undo() }
    }

    @Test func `it comes back as old as it was, also where the undo was killed before that`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        let file = "\(sandbox.tree.root)/\(Sandbox.path)"
        Disk().date(file, changed: 1_760_000_000_123)
        try sandbox.decisions.settle(unused: meta, keeps: false)
        try Disk().write([], to: "\(sandbox.pending.root)/.history/1/undoing")
        try sandbox.store("old\n")
        try sandbox.decisions.recover()
        #expect(Disk().changed(file) == 1_760_000_000_123)
    }

    @Test func `of a link the link goes, and not the snapshot that it leads to`() throws {
        let sandbox = try Sandbox()
        try sandbox.store("old\n")
        let link = "ShopTests/link.txt"
        let target = "\(sandbox.tree.root)/\(Sandbox.path)"
        try #require(symlink(target, "\(sandbox.tree.root)/\(link)") == 0)
        let meta = PendingMeta.unused(link, stored: Array("old\n".utf8), test: nil)
        try sandbox.decisions.settle(unused: meta, keeps: false)
        #expect(try sandbox.stored() == "old\n")
        #expect(try sandbox.tree.read(link) == nil)
        _ = try sandbox.decisions.undo()
        #expect(try sandbox.tree.read(link) == Array("old\n".utf8))
    }

    @Test func `where nothing was ever pending git sees no record, and tests can still write`() throws {
        let sandbox = try Sandbox()
        try sandbox.decisions.settle(unused: try stored(sandbox), keeps: false)
        #expect(try Disk().read("\(sandbox.pending.root)/.gitignore") == Array("*\n".utf8))
        // As a version that did not hide it has left the folder.
        try Disk().remove("\(sandbox.pending.root)/.gitignore")
        sandbox.check("new")
        #expect(try sandbox.pending.list().map(\.path) == [Sandbox.path])
    }

    @Test func `to keep it is a step of the history that changes nothing`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        try sandbox.decisions.settle(unused: meta, keeps: true)
        #expect(try sandbox.stored() == "old\n")
        #expect(try sandbox.decisions.undo().meta == meta)
        #expect(try sandbox.stored() == "old\n")
    }

    @Test func `what has changed since it was listed is not deleted`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        try sandbox.store("newer\n")
        #expect(throws: StoreError.baseChanged(path: Sandbox.path)) {
            try sandbox.decisions.settle(unused: meta, keeps: false)
        }
        #expect(try sandbox.stored() == "newer\n")
    }

    @Test func `what a test has received meanwhile is not deleted`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        sandbox.check("new")
        #expect(throws: StoreError.entryChanged(path: Sandbox.path)) {
            try sandbox.decisions.settle(unused: meta, keeps: false)
        }
    }

    @Test func `an undo does not overwrite what a test has stored since`() throws {
        let sandbox = try Sandbox()
        try sandbox.decisions.settle(unused: try stored(sandbox), keeps: false)
        try sandbox.store("again\n")
        #expect(throws: StoreError.changedSince(path: Sandbox.path)) { try sandbox.decisions.undo() }
        #expect(try sandbox.stored() == "again\n")
    }

    @Test(arguments: ["../../out.json", "/tmp/accord-out.json"])
    func `a record whose path leads out of the folder is not believed`(_ path: String) throws {
        let sandbox = try Sandbox()
        var meta = PendingMeta.unused(path, stored: Array("old\n".utf8), test: nil)
        meta.reason = .differs
        let entry = PendingEntry(meta: meta, new: [], base: Array("old\n".utf8), patch: [])
        _ = try sandbox.decisions.history.append(Settlement(stored: entry.base), on: entry)
        #expect(throws: StoreError.damagedRecord(folder: "\(sandbox.pending.root)/.history/1")) {
            try sandbox.decisions.undo()
        }
        #expect(throws: StoreError.outside(path: path, target: "\(sandbox.pending.root)/\(path)")) {
            try sandbox.pending.write(entry)
        }
        try sandbox.decisions.recover()
        #expect(try Disk().kind(of: "\(sandbox.root)/out.json") == nil)
        #expect(try Disk().kind(of: "/tmp/accord-out.json") == nil)
    }

    @Test func `a deletion that was killed after its record can be undone`() throws {
        let sandbox = try Sandbox()
        let meta = try stored(sandbox)
        let decisions = sandbox.decisions
        let entry = PendingEntry(meta: meta, new: [], base: Array("old\n".utf8), patch: [])
        _ = try decisions.history.append(Settlement(stored: nil), on: entry)
        try decisions.recover()
        #expect(try sandbox.stored() == "old\n")
        #expect(try decisions.undo().path == Sandbox.path)
        #expect(try sandbox.stored() == "old\n")
    }
}
