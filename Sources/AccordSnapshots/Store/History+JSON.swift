import AccordFiles
import AccordJSON

extension History.Record {
    static let version = 3

    /// `decision.json`.
    var json: JSON {
        [
            "version": JSON(Self.version), "decision": JSON(decision.rawValue), "path": JSON(path),
            "stored": storedDigest.map { JSON($0) } ?? .null,
            "rest": pending.map { JSON(SHA256.digest(of: $0)) } ?? .null,
            "former": former?.meta.json ?? .null, "changed": changed.map { JSON($0) } ?? .null,
        ]
    }

    /// Reads a description; nil where it does not fit what stands beside it, or is of a later version.
    init?(number: Int, json: JSON, entry: PendingEntry, rest: [UInt8]?, former: [UInt8]?) {
        let formerMeta = json["former"].flatMap(PendingMeta.init(json:))
        guard let path = json["path"]?.string, let version = json["version"]?.int, version <= Self.version,
            let decision = json["decision"]?.string.flatMap(DecisionKind.init),
            rest.map(SHA256.digest) == json["rest"]?.string,
            former.map(SHA256.digest) == formerMeta?.baseDigest, (decision == .renamed) == (former != nil),
            !Path.escapes(formerMeta?.path ?? path)
        else { return nil }
        self.init(
            number: number, decision: decision, entry: entry, storedDigest: json["stored"]?.string,
            pending: rest, changed: json["changed"]?.int)
        if let formerMeta, let former { self.former = History.Former(meta: formerMeta, text: former) }
        guard version == 1 else { return }
        // The first version said neither what it stored nor that anything was left: both follow.
        storedDigest = decision == .accepted ? entry.meta.newDigest : entry.meta.baseDigest
    }
}
