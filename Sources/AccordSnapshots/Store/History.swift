import AccordFiles
import AccordJSON

/// What every decision replaced, newest last, so that each can be undone.
struct History: Sendable {
    /// How many decisions can be undone.
    static let kept = 500

    enum Decision: String, Sendable {
        case accepted, rejected, edited
        case settledInPart = "settled in part"
    }

    struct Record: Sendable {
        var number: Int
        var decision: Decision
        /// What was pending, with what it was compared with.
        var entry: PendingEntry
        /// The digest of what the decision stored, or nil where it left nothing.
        var storedDigest: String?
        /// What the decision left pending.
        var pending: [UInt8]?

        var path: String { entry.meta.path }

        /// Whether the decision replaced what was stored.
        var isStoredReplaced: Bool { storedDigest != entry.meta.baseDigest }
    }

    let folder: String
    let files: any FileSystem

    /// Keeps the entry and what becomes of it; `decision.json`, written last, makes the record valid.
    func append(_ settlement: Settlement, on entry: PendingEntry) throws -> Record {
        let numbers = try numbers()
        let record = Record(
            number: (numbers.max() ?? 0) + 1, decision: settlement.decision(on: entry), entry: entry,
            storedDigest: settlement.stored.map(SHA256.digest), pending: settlement.pending)
        // A number that a kill left without its description may hold a rest.
        try files.remove(path(record.number))
        try entryFolder(record.number, record.path).write(entry)
        if let rest = record.pending { try files.write(rest, to: "\(path(record.number))/rest") }
        try files.write(
            record.json.serialized(.pretty) + [UInt8(ascii: "\n")],
            to: "\(path(record.number))/decision.json")
        for old in numbers.sorted().dropLast(Self.kept - 1) { try files.remove(path(old)) }
        return record
    }

    /// The newest record. One that a kill left half written was never a decision, and is passed over.
    ///
    /// - Throws: `StoreError.damagedRecord`: to undo an older decision instead is nobody's wish.
    func last() throws -> Record? {
        for number in try numbers().sorted(by: >) {
            if let record = try record(number) { return record }
        }
        return nil
    }

    /// The description of what the newest record keeps: its texts, which may be long, are not read.
    func lastMeta() throws -> PendingMeta? {
        for number in try numbers().sorted(by: >) {
            guard let bytes = try files.read("\(path(number))/decision.json") else { continue }
            return try (try? JSON(parsing: bytes))?["path"]?.string.flatMap {
                try entryFolder(number, $0).meta()
            }
        }
        return nil
    }

    private func record(_ number: Int) throws -> Record? {
        guard let bytes = try files.read("\(path(number))/decision.json") else { return nil }
        let rest = try files.read("\(path(number))/rest")
        guard let json = try? JSON(parsing: bytes), let path = json["path"]?.string,
            let entry = (try? entryFolder(number, path).entry()) ?? nil,
            let record = Record(number: number, json: json, entry: entry, rest: rest)
        else {
            throw StoreError.damagedRecord(folder: self.path(number))
        }
        return record
    }

    func remove(_ record: Record) throws {
        try files.remove("\(path(record.number))/decision.json")
        try files.remove(path(record.number))
    }

    // MARK: -

    private func path(_ number: Int) -> String { "\(folder)/\(number)" }

    private func entryFolder(_ number: Int, _ path: String) -> EntryFolder {
        EntryFolder(path: path, folder: "\(self.path(number))/entry", files: files)
    }

    private func numbers() throws -> [Int] {
        try files.entries(of: folder).compactMap { Int($0.name) }
    }
}
