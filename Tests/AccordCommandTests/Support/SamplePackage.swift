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
    func put(
        _ path: String, base: String?, new: String, stored: String? = nil, recordedAt: Int = 1000
    ) throws {
        try put(path, base: base.map { Array($0.utf8) }, new: Array(new.utf8), recordedAt: recordedAt)
        if let stored { try tree.write(Array(stored.utf8), to: path) }
    }

    /// - Parameters:
    ///   - reason: as an entry gives it; by default what follows from `base`.
    ///   - origin: what a body answers, as an entry gives it.
    func put(
        _ path: String, base: [UInt8]?, new: [UInt8], reason: String? = nil, origin: JSON? = nil,
        recordedAt: Int = 1000
    ) throws {
        if let base { try tree.write(base, to: path) }
        var meta = try #require(PendingMeta(json: Self.description(path, base, new, reason, origin)))
        meta.recordedAt = recordedAt
        try pending.write(PendingEntry(meta: meta, new: new, base: base, patch: []))
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

    private static func description(
        _ path: String, _ base: [UInt8]?, _ new: [UInt8], _ reason: String?, _ origin: JSON?
    ) -> JSON {
        let diff = LineDiff(old: base ?? [], new: new)
        return [
            "version": 1, "path": JSON(path), "snapshot": JSON("BookTests/\(path)"), "target": "BookTests",
            "test": "lists books", "file": "Tests/BookTests.swift", "line": 12,
            "expression": ".expectSnapshot()", "format": "txt", "run": "1",
            "reason": JSON(reason ?? (base == nil ? "missing" : "differs")), "recordedAt": 1000,
            "base": base.map { JSON(SHA256.digest(of: $0)) } ?? .null,
            "new": JSON(SHA256.digest(of: new)),
            "added": JSON(diff.addedCount), "removed": JSON(diff.removedCount),
            "origin": origin ?? .null,
        ]
    }
}

extension PendingMeta {
    /// The id that the command line shows for a path.
    static func shownID(_ path: String) -> String { id(of: path) }
}
