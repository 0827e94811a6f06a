import AccordDiff
import AccordFiles
import AccordJournal

extension PendingMeta {
    /// Describes a stored snapshot that no test needs, so that it can be decided like one that waits.
    ///
    /// - Parameter test: its test, where there is one.
    package static func unused(_ path: String, stored: [UInt8], test: String?) -> PendingMeta {
        PendingMeta(
            id: id(of: path), path: path, snapshot: path, target: String(path.prefix { $0 != "/" }),
            test: test ?? "", file: "\(SnapshotTree.name)/\(path)", line: 1, expression: "",
            format: Path.name(path).split(separator: ".").last.map(String.init) ?? "", run: "",
            reason: .unused, recordedAt: Journal.now(), baseDigest: SHA256.digest(of: stored),
            newDigest: SHA256.digest(of: []), added: 0,
            removed: WholeTextPatch(stored, isAdded: false).removedCount)
    }
}
