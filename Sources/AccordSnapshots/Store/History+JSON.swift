import AccordJSON

extension History.Record {
    static let version = 2

    /// `decision.json`.
    var json: JSON {
        [
            "version": JSON(Self.version), "decision": JSON(decision.rawValue), "path": JSON(path),
            "stored": storedDigest.map { JSON($0) } ?? .null,
            "rest": pending.map { JSON(SHA256.digest(of: $0)) } ?? .null,
        ]
    }

    /// Reads a description; nil where it does not fit what stands beside it.
    init?(number: Int, json: JSON, entry: PendingEntry, rest: [UInt8]?) {
        guard let decision = json["decision"]?.string.flatMap(History.Decision.init),
            rest.map(SHA256.digest) == json["rest"]?.string
        else { return nil }
        self.init(
            number: number, decision: decision, entry: entry, storedDigest: json["stored"]?.string,
            pending: rest)
        guard json["version"]?.int == 1 else { return }
        // The first version said neither what it stored nor that anything was left: both follow.
        storedDigest = decision == .accepted ? entry.meta.newDigest : entry.meta.baseDigest
    }
}
