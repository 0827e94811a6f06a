import AccordJSON
import AccordJournal
import AccordReport
import Testing

@testable import AccordSnapshots

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

struct SnapshotLintTests {
    private let disk = MemoryDisk()
    private var tree: SnapshotTree { SnapshotTree(root: "/p/__snapshots__", files: disk) }
    private var pending: PendingStore { PendingStore(root: "/p/__snapshots__/.pending", files: disk) }

    private func store(_ files: KeyValuePairs<String, String>) throws {
        for (path, text) in files { try tree.write(Array(text.utf8), to: path) }
    }

    private func run(
        _ events: [SnapshotEvent] = [], ignoring ignored: Set<String> = [],
        choosing isChosen: (String) -> Bool = { _ in true }
    ) throws -> SnapshotLint.Result {
        try SnapshotLint(
            tree: tree, pending: pending, events: events, options: SnapshotLintOptions(ignored: ignored)
        ).run(choosing: isChosen)
    }

    private func event(_ path: String, _ redactions: [String: Int], time: Int = 1) -> SnapshotEvent {
        var event = SnapshotEvent(path: path, id: path, verdict: .matched, time: time)
        event.redactions = redactions
        return event
    }

    @Test func `an empty folder is clean`() throws {
        let result = try run()
        #expect(result.findings.isEmpty)
        #expect(result.checked == 0)
    }

    @Test(arguments: [("T/S/Lists.txt", "T/S/lists.txt"), ("T/S/caf\u{E9}.txt", "T/S/cafe\u{301}.txt")])
    func `names that some file systems take for one collide`(first: String, second: String) throws {
        // In memory a path is a key, which canonical equivalence would fold: the names alone are asked.
        let findings = NameLint(paths: [first, second], shown: { "/\($0)" }).findings { _ in true }
        #expect(findings.map(\.rule.id) == ["snapshots/shared-file"])
        #expect(findings.first?.places.count == 2)
    }

    @Test func `a file that no test could have stored is foreign`() throws {
        try store(["README.md": "read me\n", "T/S/a.txt": "a\n"])
        #expect(try run().findings.map(\.subject) == ["README.md"])
    }

    @Test func `a link that leads out is named with its folder, as every other file is`() throws {
        let sandbox = try Sandbox()
        try sandbox.store("x\n")
        let link = "\(sandbox.tree.root)/ShopTests/link.txt"
        try #require(symlink("/etc/hosts", link) == 0)
        let findings = try SnapshotLint(tree: sandbox.tree, pending: sandbox.pending, events: []).run()
            .findings
        #expect(findings.first { $0.rule.id == "snapshots/outside" }?.places == [Place(link)])
    }

    @Test func `a link that leads to nothing is told as that`() throws {
        let sandbox = try Sandbox()
        try sandbox.store("x\n")
        let link = "\(sandbox.tree.root)/ShopTests/link.txt"
        try #require(symlink("gone.txt", link) == 0)
        let finding = try SnapshotLint(tree: sandbox.tree, pending: sandbox.pending, events: []).run()
            .findings.first { $0.rule.id == "snapshots/dangling" }
        #expect(finding?.headline == "ShopTests/link.txt is a link that leads to nothing")
        #expect(finding?.places == [Place(link)])
    }

    @Test(arguments: [("T/a.txt", "__snapshots__/T/a.txt"), ("/p/a.txt", "/p/a.txt")])
    func `what leads out is named as seen from the package`(path: String, place: String) {
        #expect(StoreError.outside(path: path, target: "/x").finding.places == [Place(place)])
    }

    @Test func `equal snapshots of one test are told, of two tests are not`() throws {
        try store(["T/S/a.txt": "x\n", "T/S/a~2.txt": "x\n", "T/S/b.txt": "x\n"])
        let findings = try run().findings
        #expect(findings.map(\.rule.id) == ["snapshots/duplicate"])
        #expect(findings.first?.severity == .note)
        #expect(
            findings.first?.places.map(\.file).sorted()
                == ["a.txt", "a~2.txt"].map { "/p/__snapshots__/T/S/\($0)" })
    }

    @Test func `what is pending is looked at, too`() throws {
        try pending.put(entry("T/S/a.txt", "in /home/ada/a\n"))
        let result = try run()
        #expect(
            result.findings.map(\.places.first?.description) == ["/p/__snapshots__/.pending/T/S/a.txt/new:1"])
        #expect(result.checked == 1)
        #expect(result.pending == 1)
    }

    @Test func `a pending entry that was damaged is a finding`() throws {
        try pending.put(entry("T/S/a.txt", "a\n"))
        try disk.write(Array("b\n".utf8), to: "/p/__snapshots__/.pending/T/S/a.txt/new")
        #expect(try run().findings.map(\.rule.id) == ["snapshots/damaged-entry"])
    }

    @Test func `only what is chosen is read`() throws {
        try store(["T/S/a.json": "{", "T/S/b.json": "{"])
        let result = try run { $0 == "T/S/b.json" }
        #expect(result.findings.map(\.subject) == ["T/S/b.json"])
        #expect(result.checked == 1)
    }

    @Test func `a rule that is left out finds nothing`() throws {
        try store(["T/S/a.json": "{", "README.md": "read me\n"])
        #expect(try run(ignoring: ["snapshots/damaged"]).findings.map(\.subject) == ["README.md"])
    }

    @Test func `a redaction that matched in no snapshot of its suite is dead`() throws {
        try store(["T/S/a.txt": "a\n", "T/S/In/b.txt": "b\n"])
        let findings = try run([
            event("T/S/a.txt", [".at(\"/id\")": 0, ".at(\"/at\")": 1]),
            event("T/S/In/b.txt", [".at(\"/id\")": 0, ".at(\"/at\")": 0]),
        ]).findings
        #expect(findings.map(\.headline) == ["the redaction .at(\"/id\") of T/S matched nothing"])
    }

    @Test func `a redaction of a suite that was not seen whole is not judged`() throws {
        try store(["T/S/a.txt": "a\n", "T/S/b.txt": "b\n"])
        #expect(try run([event("T/S/a.txt", [".at(\"/id\")": 0])]).findings.isEmpty)
    }

    @Test func `a foreign file in a suite keeps none of its redactions from being judged`() throws {
        try store(["T/S/a.txt": "a\n", "T/S/a.txt.orig": "a\n"])
        let findings = try run([event("T/S/a.txt", ["x": 0])], ignoring: ["snapshots/foreign-file"]).findings
        #expect(findings.map(\.rule.id) == ["snapshots/dead-redaction"])
    }

    @Test func `the last word on a snapshot counts, in whatever order it is read`() throws {
        try store(["T/S/a.txt": "a\n"])
        let events = [event("T/S/a.txt", ["x": 1], time: 2), event("T/S/a.txt", ["x": 0], time: 1)]
        #expect(try run(events).findings.isEmpty)
        #expect(try run(events.reversed()).findings.isEmpty)
    }

    @Test func `every rule of the lint can be left out by its id, and a misprint is offered the nearest`() {
        #expect(SnapshotLintOptions(ignored: Set(Rule.snapshotLint.map(\.id))).unknownRule == nil)
        #expect(SnapshotLintOptions(ignored: ["snapshots/overside"]).unknownRule == "snapshots/overside")
        #expect(SnapshotLintOptions.nearestRule(to: "oversize") == "snapshots/oversize")
        #expect(SnapshotLintOptions.nearestRule(to: "snapshots/overside") == "snapshots/oversize")
    }

    private func entry(_ path: String, _ new: String) throws -> PendingEntry {
        let meta = try #require(
            PendingMeta(json: [
                "version": 1, "path": .init(path), "snapshot": .init(path), "reason": "missing",
                "recordedAt": 1, "new": .init(SHA256.digest(of: Array(new.utf8))),
            ]))
        return PendingEntry(meta: meta, new: Array(new.utf8), base: nil, patch: [])
    }
}
