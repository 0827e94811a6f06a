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

    @Test func `what was shown is known, also to another process`() throws {
        try shown.add([meta("a"), meta("b")])
        let other = ShownEntries(PendingStore(root: sandbox.pending.root))
        #expect(try other.unshown([meta("a"), meta("b"), meta("c")]).map(\.path) == ["c"])
    }

    @Test func `what is received later, or compared with something else, was never shown`() throws {
        try shown.add([meta("a")])
        let others = [meta("a", new: "newer"), meta("a", base: "other"), meta("a", base: nil), meta("A")]
        #expect(try shown.unshown(others) == others)
    }

    @Test func `when it was received makes no difference`() throws {
        try shown.add([meta("a")])
        var later = meta("a")
        later.recordedAt += 1
        later.run = "another"
        #expect(try shown.unshown([later]).isEmpty)
    }

    @Test func `where nothing was shown nothing is written`() throws {
        try shown.add([])
        try shown.keep([meta("a")])
        #expect(try shown.unshown([meta("a")]).count == 1)
        #expect(try Disk().kind(of: sandbox.pending.root) == nil)
    }

    @Test(arguments: ["0123", "", "no digest\n", String(repeating: "é", count: 40)])
    func `a torn line costs none of those around it`(_ torn: String) throws {
        try shown.add([meta("a")])
        try Disk().append(Array(torn.utf8), to: file)
        try shown.add([meta("b")])
        #expect(try shown.unshown([meta("a"), meta("b"), meta("c")]).map(\.path) == ["c"])
    }

    @Test func `what is not kept is forgotten, and an empty file goes`() throws {
        try shown.add([meta("a"), meta("b"), meta("a")])
        try shown.keep([meta("b"), meta("c")])
        #expect(try shown.unshown([meta("a"), meta("b"), meta("c")]).map(\.path) == ["a", "c"])
        #expect(try Disk().read(file)?.count == 65)
        try shown.keep([meta("c")])
        #expect(try Disk().kind(of: file) == nil)
    }

    @Test func `it is no entry, and is hidden from git also where nothing is pending`() throws {
        try shown.add([meta("a")])
        #expect(try sandbox.pending.list().isEmpty)
        #expect(try Disk().read("\(sandbox.pending.root)/.gitignore") == Array("*\n".utf8))
        sandbox.check("received")
        #expect(try sandbox.pending.list().count == 1)
    }

    @Test func `a folder of somebody else is left alone`() throws {
        try Disk().write([], to: "\(sandbox.pending.root)/thesis.txt")
        #expect(throws: StoreError.foreignFolder(sandbox.pending.root)) { try shown.add([meta("a")]) }
        #expect(try Disk().kind(of: file) == nil)
    }
}
