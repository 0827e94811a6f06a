import AccordFiles
import Testing

@testable import AccordSnapshots

/// What outlives a power cut: all that nobody can have again.
@Suite struct DurabilityTests {
    private let disk = MemoryDisk()
    private let decisions: Decisions
    private static let path = "T/new.txt"

    init() throws {
        decisions = Decisions(
            tree: SnapshotTree(root: "/__snapshots__", files: disk),
            pending: PendingStore(root: "/pending", files: disk))
        let new = Array("new\n".utf8)
        var meta = PendingMeta.unused(Self.path, stored: [], test: nil)
        (meta.reason, meta.baseDigest, meta.newDigest) = (.missing, nil, SHA256.digest(of: new))
        try decisions.pending.write(PendingEntry(meta: meta, new: new, base: nil, patch: []))
    }

    @Test func `what a test received is not flushed: its next run receives it again`() {
        #expect(disk.survivors == ["/pending/.gitignore"])
    }

    @Test func `what an undo brings back is flushed`() throws {
        try decisions.reject(Self.path)
        _ = try decisions.undo()
        let names = ["diff.patch", "meta.json", "new"].map { "/pending/\(Self.path)/\($0)" }
        #expect(disk.survivors == Set(names + ["/pending/.gitignore"]))
    }

    @Test func `what is accepted is flushed, and what it takes to undo it`() throws {
        try decisions.accept(Self.path)
        let record = ["decision.json", "entry/diff.patch", "entry/meta.json", "entry/new"]
        #expect(
            disk.survivors.subtracting(["/pending/.gitignore"])
                == Set(record.map { "/pending/.history/1/\($0)" } + ["/__snapshots__/\(Self.path)"]))
    }
}
