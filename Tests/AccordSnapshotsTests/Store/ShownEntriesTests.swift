import AccordFiles
import AccordJSON
import Testing

@testable import AccordSnapshots

/// What somebody has been shown of what waits.
struct ShownEntriesTests {
    private let sandbox: Sandbox
    private let shown: ShownEntries
    private var file: String { "\(sandbox.pending.root)/\(ShownEntries.name)" }

    init() throws {
        sandbox = try Sandbox()
        shown = ShownEntries(sandbox.pending)
    }

    private func meta(_ path: String, new: String = "new", base: String? = "old") -> PendingMeta {
        var meta = PendingMeta.unused(path, stored: Array((base ?? "").utf8), test: nil)
        meta.newDigest = SHA256.digest(of: Array(new.utf8))
        if base == nil { meta.baseDigest = nil }
        return meta
    }

    private func mark(_ path: String, new: String = "new", base: String? = "old") -> ShownMark {
        ShownMark(meta(path, new: new, base: base))
    }

    /// Of some paths those that were not shown.
    private func unshown(_ paths: String...) throws -> [String] {
        let marks = try ShownEntries(PendingStore(root: sandbox.pending.root)).marks()
        return paths.filter { !marks.contains(mark($0)) }
    }

    @Test func `what was shown is known, also to another process`() throws {
        try shown.add([mark("a"), mark("b")])
        #expect(try unshown("a", "b", "c") == ["c"])
    }

    @Test func `what is received later, or compared with something else, was never shown`() throws {
        try shown.add([mark("a")])
        let others = [mark("a", new: "newer"), mark("a", base: "other"), mark("a", base: nil), mark("A")]
        #expect(try shown.marks().isDisjoint(with: others))
    }

    @Test func `what would go from another place was not shown with what was new`() throws {
        let new = meta("a", base: nil)
        try shown.add([ShownMark(new), ShownMark(new, former: meta("old"))])
        let others = [meta("older"), meta("old", base: "other")].map { ShownMark(new, former: $0) }
        #expect(try shown.marks().isDisjoint(with: others))
        #expect(try shown.marks().count == 2)
    }

    @Test func `when it was received makes no difference`() throws {
        try shown.add([mark("a")])
        var later = meta("a")
        later.recordedAt += 1
        later.run = "another"
        #expect(try shown.marks() == [ShownMark(later)])
    }

    @Test func `where nothing was shown nothing is written`() throws {
        try shown.add([])
        try shown.keep([mark("a")])
        #expect(try shown.marks().isEmpty)
        #expect(try Disk().kind(of: sandbox.pending.root) == nil)
    }

    @Test(arguments: ["0123", "", "no digest\n", String(repeating: "é", count: 40)])
    func `a torn line costs none of those around it`(_ torn: String) throws {
        try shown.add([mark("a")])
        try Disk().append(Array(torn.utf8), to: file)
        try shown.add([mark("b")])
        #expect(try unshown("a", "b", "c") == ["c"])
    }

    @Test func `what is not kept is forgotten, and an empty file goes`() throws {
        try shown.add([mark("a"), mark("b"), mark("a")])
        try shown.keep([mark("b"), mark("c")])
        #expect(try unshown("a", "b", "c") == ["a", "c"])
        #expect(try Disk().read(file)?.count == 65)
        try shown.keep([mark("c")])
        #expect(try Disk().kind(of: file) == nil)
    }

    @Test func `it is no entry, and is hidden from git also where nothing is pending`() throws {
        try shown.add([mark("a")])
        #expect(try sandbox.pending.list().isEmpty)
        #expect(try Disk().read("\(sandbox.pending.root)/.gitignore") == Array("*\n".utf8))
        sandbox.check("received")
        #expect(try sandbox.pending.list().count == 1)
    }

    @Test func `a folder of somebody else is left alone`() throws {
        try Disk().write([], to: "\(sandbox.pending.root)/thesis.txt")
        #expect(throws: StoreError.foreignFolder(sandbox.pending.root)) { try shown.add([mark("a")]) }
        #expect(try Disk().kind(of: file) == nil)
    }
}
