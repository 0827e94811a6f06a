package import AccordJSON

/// What a pending entry knows about itself: `meta.json`, written last, makes the entry valid.
package struct PendingMeta: Sendable, Equatable {
    static let version = 1

    /// Why the entry was written.
    package enum Reason: String, Sendable {
        case missing, differs, damaged
        /// Never written: what is on disk is no description.
        case unreadable
        /// Never pending: a stored snapshot that no test needs.
        case unused
    }

    /// A short name for the command line: the first digits of the digest of `path`.
    package var id: String
    /// The snapshot's path below `__snapshots__`.
    package var path: String
    /// The whole identity of the snapshot.
    package var snapshot: String
    package var target: String
    /// With its suites, as filters name it: `BookTests/lists()`.
    package var test: String
    package var file: String
    package var line: Int
    /// The line of source that asserted, without its indentation.
    package var expression: String
    package var format: String
    package var run: String
    package var reason: Reason
    /// Milliseconds since 1970.
    package var recordedAt: Int
    /// SHA-256 of what was stored, or nil where nothing was.
    package var baseDigest: String?
    package var newDigest: String
    /// How many lines the difference adds and removes: a listing needs no texts.
    package var added: Int
    package var removed: Int
    /// What the received body answers; nil where the snapshot is no response's body, or more than it.
    package var origin: BodyOrigin?

    /// Stands for an entry whose description is damaged.
    static func unreadable(_ path: String) -> PendingMeta {
        PendingMeta(
            id: id(of: path), path: path, snapshot: path, target: "", test: "",
            file: "\(SnapshotTree.name)/\(PendingStore.name)/\(path)/meta.json", line: 1,
            expression: "", format: "", run: "", reason: .unreadable, recordedAt: .max, newDigest: "",
            added: 0, removed: 0)
    }

    package static func id(of path: String) -> String {
        String(SHA256.digest(of: Array(path.utf8)).prefix(8))
    }
}

extension PendingMeta {
    package var json: JSON {
        [
            "version": JSON(Self.version), "id": JSON(id), "path": JSON(path), "snapshot": JSON(snapshot),
            "target": JSON(target), "test": JSON(test), "file": JSON(file), "line": JSON(line),
            "expression": JSON(expression), "format": JSON(format), "run": JSON(run),
            "reason": JSON(reason.rawValue), "recordedAt": JSON(recordedAt),
            "base": baseDigest.map { JSON($0) } ?? .null, "new": JSON(newDigest),
            "added": JSON(added), "removed": JSON(removed), "origin": origin?.json ?? .null,
        ]
    }

    package init?(json: JSON) {
        guard json["version"]?.int == Self.version,
            let path = json["path"]?.string, let snapshot = json["snapshot"]?.string,
            let reason = json["reason"]?.string.flatMap(Reason.init),
            let recordedAt = json["recordedAt"]?.int, let newDigest = json["new"]?.string
        else { return nil }
        self.init(
            id: Self.id(of: path), path: path, snapshot: snapshot,
            target: json["target"]?.string ?? "", test: json["test"]?.string ?? "",
            file: json["file"]?.string ?? "", line: json["line"]?.int ?? 0,
            expression: json["expression"]?.string ?? "", format: json["format"]?.string ?? "",
            run: json["run"]?.string ?? "", reason: reason, recordedAt: recordedAt,
            baseDigest: json["base"]?.string, newDigest: newDigest, added: json["added"]?.int ?? 0,
            removed: json["removed"]?.int ?? 0, origin: json["origin"].flatMap(BodyOrigin.init))
    }
}
