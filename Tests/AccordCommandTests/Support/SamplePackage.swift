import AccordDiff
import AccordFiles
import AccordJSON
import AccordSnapshots
import Testing

/// A package in a folder of its own, with pending entries as tests write them.
final class SamplePackage {
    let root: String
    let tree: SnapshotTree
    let pending: PendingStore

    init() throws {
        let folder = "/tmp/accord-command-\(UInt64.random(in: 0 ... .max))"
        try Disk().write(Array("// swift-tools-version: 6.3\n".utf8), to: "\(folder)/Package.swift")
        root = try #require(Disk().resolved(folder))
        tree = SnapshotTree(root: "\(root)/__snapshots__")
        pending = PendingStore(root: "\(root)/__snapshots__/.pending")
    }

    deinit { try? Disk().remove(root) }

    /// A pending entry over what is stored; `stored` differs from `base` where the snapshot has changed since.
    func put(_ path: String, base: String?, new: String, stored: String? = nil) throws {
        if let text = stored ?? base { try tree.write(Array(text.utf8), to: path) }
        let meta = try #require(PendingMeta(json: Self.description(path, base, new)))
        try pending.write(
            PendingEntry(meta: meta, new: Array(new.utf8), base: base.map { Array($0.utf8) }, patch: []))
    }

    /// Three entries: one new, one changed, one in conflict.
    func putThree() throws {
        try put("BookTests/a-new-book.json", base: nil, new: "{\n  \"title\": \"Kim\"\n}\n")
        try put("BookTests/lists-books.txt", base: "Dune\nEmma\n", new: "Dune\nKim\n")
        try put("OrderTests/conflict.txt", base: "old\n", new: "new\n", stored: "other\n")
    }

    func stored(_ path: String) throws -> String? {
        try tree.read(path).map { String(decoding: $0, as: UTF8.self) }
    }

    func accord(_ arguments: String..., folder: String = "", environment: [String: String] = [:]) async throws
        -> Program.Result
    {
        try await Program.run(
            arguments, in: folder.isEmpty ? root : "\(root)/\(folder)", environment: environment)
    }

    private static func description(_ path: String, _ base: String?, _ new: String) -> JSON {
        let diff = LineDiff(old: Array((base ?? "").utf8), new: Array(new.utf8))
        return [
            "version": 1, "path": JSON(path), "snapshot": JSON("BookTests/\(path)"), "target": "BookTests",
            "test": "lists books", "file": "Tests/BookTests.swift", "line": 12,
            "expression": ".expectSnapshot()", "format": "txt", "run": "1",
            "reason": base == nil ? "missing" : "differs", "recordedAt": 1000,
            "base": base.map { JSON(SHA256.digest(of: Array($0.utf8))) } ?? .null,
            "new": JSON(SHA256.digest(of: Array(new.utf8))),
            "added": JSON(diff.addedCount), "removed": JSON(diff.removedCount),
        ]
    }
}

extension PendingMeta {
    /// The id that the command line shows for a path.
    static func shownID(_ path: String) -> String { id(of: path) }
}
